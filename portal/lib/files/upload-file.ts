/**
 * Sends a file: announced, its bytes put where the desk says, in parts when it is large, then said to be complete. Tried
 * again from where it stopped: the parts that have arrived are not sent twice.
 */
import type { CreatedFile, PresignedUpload, UploadWay } from '@holdfast/contracts/files/create-file.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { api, unwrap } from '../api/client.ts'
import { asProblem, ProblemError } from '../api/problem-error.ts'
import { putBytes } from './put-bytes.ts'

export interface UploadOptions {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  onProgress(progress: number): void
  /** The desk knows of it: with this a broken upload goes on. */
  onAnnounced(file: CreatedFile): void
}

const triesAPiece = 5

/** @param announced from a try before, which it goes on with */
export async function uploadFile(
  source: File,
  announced: CreatedFile | null,
  options: UploadOptions,
): Promise<FileSummary> {
  const { signal } = options
  const created = announced ?? (await announce(source, options))
  if (created.upload) await sendBytes(created.file.id, source, created.upload, options)
  const params = { path: { fileId: created.file.id } }
  const complete = () => unwrap(api.POST('/api/v1/files/{fileId}/complete', { params, body: {}, signal }))
  return (await insist(signal, complete)) as FileSummary
}

async function announce(source: File, { signal, onAnnounced }: UploadOptions): Promise<CreatedFile> {
  const body = { name: source.name, sizeBytes: source.size, ...(source.type && { contentType: source.type }) }
  const created = (await insist(signal, () => unwrap(api.POST('/api/v1/files', { body, signal })))) as CreatedFile
  onAnnounced(created)
  return created
}

async function sendBytes(fileId: string, source: File, way: UploadWay, options: UploadOptions): Promise<void> {
  const { signal, onProgress } = options
  const { single } = way
  if (single) {
    return insist(signal, () => putBytes(single, source, signal, (sent) => onProgress(sent / source.size)))
  }
  const partSize = way.partSizeBytes ?? source.size
  for (let number = 1; number <= way.partCount; number += 1) {
    const start = (number - 1) * partSize
    await insist(signal, async () => {
      if (await hasArrived(fileId, number, signal)) return
      const part = await signPart(fileId, number, signal)
      const piece = source.slice(start, start + partSize)
      await putBytes(part, piece, signal, (sent) => onProgress((start + sent) / source.size))
    })
    onProgress(Math.min(1, (start + partSize) / source.size))
  }
}

async function hasArrived(fileId: string, number: number, signal: AbortSignal): Promise<boolean> {
  const params = { path: { fileId } }
  const { received } = await unwrap(api.GET('/api/v1/files/{fileId}/upload', { params, signal }))
  return received.some((part) => part.number === number)
}

async function signPart(fileId: string, number: number, signal: AbortSignal): Promise<PresignedUpload> {
  const params = { path: { fileId } }
  const body = { partNumbers: [number] }
  const { parts } = await unwrap(api.POST('/api/v1/files/{fileId}/parts', { params, body, signal }))
  const [part] = parts
  if (!part) throw new ProblemError(500, { detail: 'no part was signed' })
  return part as PresignedUpload
}

async function insist<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (!asProblem(error).isPassing || tries === triesAPiece) throw error
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries))
      signal.throwIfAborted()
    }
  }
}
