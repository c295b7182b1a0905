/** A small square picture out of what somebody sends, without anything else that came along. */
import { AppError } from '@holdfast/contracts/errors.ts'
import sharp from 'sharp'

const side = 256
/** A phone's camera makes half of it; a bomb says that it is much more. */
const maxPixels = 50_000_000
/** How each of the formats begins, as Latin-1: nothing else is shown to the library. */
const beginnings = [/^\x89PNG/, /^\xff\xd8\xff/, /^RIFF[\s\S]{4}WEBP/]

sharp.cache(false)
sharp.concurrency(1)
// The library could also read SVG, PDF and more, which draw what they are told to.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  // More than is needed here: the list holds for the whole process, and previews of files need the others.
  operation: ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif', 'Tiff'].map((format) => `VipsForeignLoad${format}`),
})

/** @throws AppError `file_refused` for what is no picture, is broken, or has too many pixels */
export async function makePhoto(source: Buffer): Promise<Buffer> {
  const options = { limitInputPixels: maxPixels, failOn: 'error', animated: false, pages: 1 } as const
  const beginning = source.subarray(0, 16).toString('latin1')
  if (!beginnings.some((pattern) => pattern.test(beginning))) throw refuse()
  try {
    // Turned as the camera said first: what says so is not in the photo any more.
    return await sharp(source, options)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'cover' })
      .webp({ quality: 82 })
      .timeout({ seconds: 10 })
      .toBuffer()
  } catch (cause) {
    throw refuse(cause)
  }
}

function refuse(cause?: unknown): AppError {
  return new AppError('file_refused', 'This is no PNG, JPEG or WebP picture that can be read', { cause })
}
