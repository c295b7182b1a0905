import { Readable } from 'node:stream'
import type { FileStore, StoredPart } from '@holdfast/files/store.ts'

/** Larger than what S3 takes as a part at least; as much as is in memory at a time. */
const partBytes = 8 * 1024 * 1024

/** Puts bytes of unknown length into a store, in parts. What an interrupted try left is removed first. @returns how many */
export async function storeStream(store: FileStore, key: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  for await (const upload of store.listUploads(key)) await store.abortUpload(key, upload.uploadId)
  const uploadId = await store.startUpload(key)
  const parts: StoredPart[] = []
  let total = 0
  try {
    for await (const part of inParts(bytes)) {
      const piece = { key, uploadId, number: parts.length + 1, sizeBytes: part.length, sha256: null }
      parts.push(await store.receive(piece, Readable.from([part])))
      total += part.length
    }
    await store.finishUpload(key, uploadId, parts)
  } catch (error) {
    await store.abortUpload(key, uploadId)
    throw error
  }
  return total
}

async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    length += chunk.length
    if (length < partBytes) continue
    yield Buffer.concat(held)
    held = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(held)
}
