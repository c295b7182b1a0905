import { AppError } from '@holdfast/contracts/errors.ts'
import { makePhoto as makeSmall } from '@holdfast/files/make-photo.ts'

/** @throws AppError `file_refused` for what is no picture, is broken, or has too many pixels */
export async function makePhoto(source: Buffer): Promise<Buffer> {
  try {
    return await makeSmall(source)
  } catch (cause) {
    throw new AppError('file_refused', 'This is no PNG, JPEG or WebP picture that can be read', { cause })
  }
}
