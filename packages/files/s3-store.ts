/** Files in an S3 store; browsers send theirs straight to it with signed requests. */
import { PassThrough, type Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { FileStore, StoredPart, UploadPiece } from './store.ts'
import { storeAway, wrongLength } from './unavailable.ts'

export interface S3Options {
  readonly endpoint: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly bucket: string
  /** By default `us-east-1`, which stores that know no regions take. */
  readonly region?: string
  /** How browsers reach it, if not by `endpoint`; `none`: not at all, so that bytes come through our API. */
  readonly publicEndpoint?: string
}

const checksumHeader = 'x-amz-checksum-sha256'
const signed = new Set(['host', 'content-length', checksumHeader])

export function createS3Store(options: S3Options): FileStore {
  const { bucket: Bucket } = options
  const client = connect(options, options.endpoint)
  // Signs only: the host that a browser speaks to is part of a signature.
  const signer = connect(options, publicEndpointOf(options) ?? options.endpoint)
  const ask = <T>(work: () => Promise<T>): Promise<T> => work().catch(refuse)
  return {
    backend: 's3',
    ready: () =>
      client.send(new HeadBucketCommand({ Bucket })).then(
        () => true,
        () => false,
      ),
    async presign(piece, expiresInMs) {
      if (options.publicEndpoint === 'none') return null
      const sha256 = checksumOf(piece)
      const how = {
        expiresIn: Math.ceil(expiresInMs / 1_000),
        signableHeaders: signed,
        unhoistableHeaders: new Set([checksumHeader]),
      }
      const part = partOf(Bucket, piece)
      const url = part
        ? await getSignedUrl(signer, new UploadPartCommand(part), how)
        : await getSignedUrl(signer, new PutObjectCommand(wholeOf(Bucket, piece)), how)
      const headers: Record<string, string> = sha256 ? { [checksumHeader]: sha256 } : {}
      return { url, method: 'PUT', headers }
    },
    receive: (piece, bytes) =>
      ask(async () => {
        const Body = exactly(bytes, piece.sizeBytes)
        const part = partOf(Bucket, piece)
        const { ETag = '' } = part
          ? await client.send(new UploadPartCommand({ ...part, Body }))
          : await client.send(new PutObjectCommand({ ...wholeOf(Bucket, piece), Body }))
        return { number: piece.number, sizeBytes: piece.sizeBytes, etag: unquote(ETag) }
      }),
    startUpload: (Key) =>
      ask(async () => (await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))).UploadId ?? ''),
    listParts: (Key, UploadId) =>
      ask(async () => {
        const parts: StoredPart[] = []
        for (let PartNumberMarker: string | undefined; ; ) {
          const page = await client.send(new ListPartsCommand({ Bucket, Key, UploadId, PartNumberMarker }))
          for (const { PartNumber = 0, Size = 0, ETag = '' } of page.Parts ?? []) {
            parts.push({ number: PartNumber, sizeBytes: Size, etag: unquote(ETag) })
          }
          if (!page.IsTruncated || !page.NextPartNumberMarker) return parts
          PartNumberMarker = page.NextPartNumberMarker
        }
      }).catch(orNull<StoredPart[]>),
    finishUpload: (Key, UploadId, parts) =>
      ask(async () => {
        const Parts = parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag }))
        await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
      }).catch(unlessGone),
    abortUpload: (Key, UploadId) =>
      ask(async () => {
        await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
      }).catch(unlessGone),
    sizeOf: (Key) =>
      ask(async () => (await client.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength ?? 0).catch(
        orNull<number>,
      ),
    read: (Key, range) =>
      ask(async () => {
        const Range = range && `bytes=${range.first}-${range.last}`
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, Range }))
        return Body as Readable
      }).catch(orNull<Readable>),
    write: (Key, Body, ContentType) =>
      ask(async () => {
        await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }))
      }),
    async seal(from, to) {
      if ((await this.sizeOf(to)) === null) {
        await ask(async () => {
          await client.send(new CopyObjectCommand({ Bucket, Key: to, CopySource: `${Bucket}/${from}` }))
        }).catch(unlessGone)
      }
      await this.remove(from)
    },
    remove: (Key) =>
      ask(async () => {
        await client.send(new DeleteObjectCommand({ Bucket, Key }))
      }).catch(unlessGone),
    async *list(Prefix) {
      for (let ContinuationToken: string | undefined; ; ) {
        const page = await ask(() => client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken })))
        for (const { Key = '', LastModified = new Date() } of page.Contents ?? []) {
          yield { key: Key, changedAt: LastModified }
        }
        if (!page.NextContinuationToken) return
        ContinuationToken = page.NextContinuationToken
      }
    },
    async *listUploads(Prefix) {
      for (let marker: { KeyMarker?: string; UploadIdMarker?: string } = {}; ; ) {
        const page = await ask(() => client.send(new ListMultipartUploadsCommand({ Bucket, Prefix, ...marker })))
        for (const { Key = '', UploadId = '', Initiated = new Date() } of page.Uploads ?? []) {
          yield { key: Key, uploadId: UploadId, changedAt: Initiated }
        }
        if (!page.IsTruncated) return
        marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
      }
    },
    close() {
      client.destroy()
      signer.destroy()
    },
  }
}

/** @returns where browsers send bytes to; `null` where they cannot. */
export function publicEndpointOf({ endpoint, publicEndpoint }: Pick<S3Options, 'endpoint' | 'publicEndpoint'>) {
  return publicEndpoint === 'none' ? null : publicEndpoint || endpoint
}

function connect({ accessKeyId, secretAccessKey, region = 'us-east-1' }: S3Options, endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    maxAttempts: 2,
    credentials: { accessKeyId, secretAccessKey },
    // Checksums of the SDK's own choice are nothing that a browser could send, and not every store knows them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 60_000 },
  })
}

function partOf(Bucket: string, { key: Key, uploadId, number: PartNumber, sizeBytes: ContentLength }: UploadPiece) {
  return uploadId === null ? null : { Bucket, Key, UploadId: uploadId, PartNumber, ContentLength }
}

function wholeOf(Bucket: string, piece: UploadPiece) {
  return { Bucket, Key: piece.key, ContentLength: piece.sizeBytes, ChecksumSHA256: checksumOf(piece) }
}

function checksumOf({ sha256, uploadId }: UploadPiece): string | undefined {
  return sha256 === null || uploadId !== null ? undefined : Buffer.from(sha256, 'hex').toString('base64')
}

/** Ends with a refusal when more or fewer bytes come than were announced. */
function exactly(bytes: Readable, sizeBytes: number): Readable {
  let seen = 0
  const counted = new PassThrough({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      done(seen > sizeBytes ? wrongLength(sizeBytes) : null, chunk)
    },
    flush: (done) => done(seen < sizeBytes ? wrongLength(sizeBytes) : null),
  })
  bytes.on('error', (error) => counted.destroy(error))
  return bytes.pipe(counted)
}

const unquote = (etag: string) => etag.replaceAll('"', '')

function isGone(error: unknown): boolean {
  const { name, $metadata } = error as S3ServiceException
  return (
    /^(NotFound|NoSuchKey|NoSuchUpload)$/.test(name) || ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket')
  )
}

function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error
}

function orNull<T>(error: unknown): T | null {
  unlessGone(error)
  return null
}

/** A server that does not answer, or answers that it cannot, is away; what it refuses is a defect of ours. */
function refuse(error: unknown): never {
  const { $metadata, code } = error as S3ServiceException & { code?: string }
  const status = $metadata?.httpStatusCode
  if (error instanceof S3ServiceException && status !== undefined && status < 500 && status !== 429) throw error
  if (error instanceof S3ServiceException || code !== undefined || (error as Error).name === 'TimeoutError') {
    throw storeAway(error)
  }
  throw error
}
