/** What Holdfast needs of a place where files are kept. Keys are made by us (keys.ts); nothing that people say is in one. */
import type { Readable } from 'node:stream'

/** The bytes of one upload: a whole file, or one part of several. */
export interface UploadPiece {
  readonly key: string
  /** `null`: the whole file in one go. */
  readonly uploadId: string | null
  /** From 1; 1 for a whole file. */
  readonly number: number
  readonly sizeBytes: number
  /** In hexadecimal; only of a whole file. The store refuses other bytes where it can. */
  readonly sha256: string | null
}

/** A request that a browser may send to the store by itself. */
export interface Presigned {
  readonly url: string
  readonly method: 'PUT'
  readonly headers: Record<string, string>
}

export interface StoredPart {
  readonly number: number
  readonly sizeBytes: number
  readonly etag: string
}

/** Both ends belong to it. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

export interface StoredObject {
  readonly key: string
  readonly changedAt: Date
}

/** Every method throws AppError `unavailable` when the store does not answer. */
export interface FileStore {
  readonly backend: 's3' | 'folder'
  /** Whether it answers. */
  ready(): Promise<boolean>
  /** @returns `null` where bytes come through our API, by `receive` */
  presign(piece: UploadPiece, expiresInMs: number): Promise<Presigned | null>
  /** Takes bytes that came through our API. @throws AppError `validation_failed` when there are more or fewer */
  receive(piece: UploadPiece, bytes: Readable): Promise<StoredPart>
  /** Begins an upload in parts. @returns its id */
  startUpload(key: string): Promise<string>
  /** @returns `null` when there is no such upload (any more) */
  listParts(key: string, uploadId: string): Promise<StoredPart[] | null>
  /** Makes one file of the parts; without an upload of that id it does nothing, so look whether the file is there. */
  finishUpload(key: string, uploadId: string, parts: readonly StoredPart[]): Promise<void>
  abortUpload(key: string, uploadId: string): Promise<void>
  /** @returns `null` when there is none */
  sizeOf(key: string): Promise<number | null>
  /** @returns `null` when there is none */
  read(key: string, range?: ByteRange): Promise<Readable | null>
  write(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** Moves a file to where no signed upload reaches it; nothing when it is there already. */
  seal(from: string, to: string): Promise<void>
  /** Nothing when there is none. */
  remove(key: string): Promise<void>
  /** All keys that begin so, with when they changed. */
  list(prefix: string): AsyncIterable<StoredObject>
  /** Uploads in parts below a prefix that were begun and not finished. */
  listUploads(prefix: string): AsyncIterable<StoredObject & { readonly uploadId: string }>
  close(): void
}
