import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { headBytes } from './found-type.ts'

export interface Reading {
  readonly sizeBytes: number
  /** In hexadecimal. */
  readonly sha256: string
  readonly head: Buffer
}

/** Reads all bytes once, keeping only the first of them. */
export async function readThrough(bytes: Readable): Promise<Reading> {
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    hash.update(chunk)
    if (sizeBytes < headBytes) kept.push(chunk)
    sizeBytes += chunk.length
  }
  return { sizeBytes, sha256: hash.digest('hex'), head: Buffer.concat(kept).subarray(0, headBytes) }
}

/** @throws Error when there are more than expected */
export async function readAll(bytes: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) throw new Error('more bytes than expected')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
