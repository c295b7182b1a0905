/** Sends a file: announced, its bytes put where the desk says, in parts when it is large, then said to be complete. */
import type { CreatedFile, PresignedUpload, UploadWay } from '@holdfast/contracts/files/create-file.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import type { UploadProgress } from '@holdfast/contracts/files/read-upload.ts'
import type { SignedFileParts } from '@holdfast/contracts/files/sign-file-parts.ts'
import { type Api, DeskProblem } from '../api/api.ts'
import { pause } from '../lib/pause.ts'
import { putBytes } from './put-bytes.ts'

export interface UploadOptions {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  onProgress(progress: number): void
}

const triesPerPiece = 4

export async function uploadFile(api: Api, file: File, options: UploadOptions): Promise<FileSummary> {
  const { signal } = options
  const body = { name: file.name, sizeBytes: file.size, ...(file.type && { contentType: file.type }) }
  const created = await api.ask<CreatedFile>('POST', '/files', body, { signal })
  if (created.upload) await sendBytes(api, created.file.id, file, created.upload, options)
  return api.ask<FileSummary>('POST', `/files/${created.file.id}/complete`, {}, { signal })
}

async function sendBytes(api: Api, id: string, file: File, way: UploadWay, options: UploadOptions): Promise<void> {
  const { signal, onProgress } = options
  if (way.single) {
    const { single } = way
    await insist(signal, () => putBytes(api.origin, single, file, signal, (sent) => onProgress(sent / file.size)))
    return
  }
  const partSize = way.partSizeBytes ?? file.size
  for (let number = 1; number <= way.partCount; number += 1) {
    const start = (number - 1) * partSize
    await insist(signal, async () => {
      // What came in before the line broke need not be sent again.
      const { received } = await api.ask<UploadProgress>('GET', `/files/${id}/upload`, undefined, { signal })
      if (received.some((part) => part.number === number)) return
      const part = await signPart(api, id, number, signal)
      const piece = file.slice(start, start + partSize)
      await putBytes(api.origin, part, piece, signal, (sent) => onProgress((start + sent) / file.size))
    })
    onProgress(Math.min(1, (start + partSize) / file.size))
  }
}

async function signPart(api: Api, id: string, number: number, signal: AbortSignal): Promise<PresignedUpload> {
  const { parts } = await api.ask<SignedFileParts>('POST', `/files/${id}/parts`, { partNumbers: [number] }, { signal })
  const [part] = parts
  if (!part) throw new DeskProblem('internal', 500)
  return part
}

async function insist(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      const isPassing = error instanceof DeskProblem && error.isPassing
      if (signal.aborted || !isPassing || tries === triesPerPiece) throw error
      await pause(500 * 2 ** tries, signal)
    }
  }
}
