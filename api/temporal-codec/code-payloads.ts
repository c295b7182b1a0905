/** What both directions of the codec server share: who may, and payloads as the protocol writes them. */
import { AppError } from '@holdfast/contracts/errors.ts'
import {
  CodecHeaders,
  type CodecPayload,
  CodecQuery,
  type CodedPayloads,
  CodedPayloads as CodedPayloadsSchema,
  CodePayloadsBody,
} from '@holdfast/contracts/temporal-codec/code-payloads.ts'
import { PayloadBrokenError, PayloadKeyMissingError, SealingCodec } from '@holdfast/gateway/payload-codec.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { requireOwnNamespace } from './require-own-namespace.ts'

type Payload = Parameters<SealingCodec['open']>[0]

/** Temporal takes payloads of 2 MiB, and base64 makes four bytes of three. */
export const codecBodyLimit = 4 * 1_048_576

export function describeCoding(summary: string) {
  return {
    summary,
    tags: ['running'],
    headers: CodecHeaders,
    querystring: CodecQuery,
    body: CodePayloadsBody,
    response: { 200: CodedPayloadsSchema },
  }
}

/** @throws AppError `forbidden` for another namespace than the caller's own, `validation_failed` for what does not open */
export async function codePayloads(
  app: App,
  caller: Caller,
  namespace: string,
  payloads: readonly CodecPayload[],
  code: 'seal' | 'open',
): Promise<CodedPayloads> {
  if ((await requireOwnNamespace(app, caller)) !== namespace) {
    throw new AppError('forbidden', 'Only the namespace of your organization can be seen here')
  }
  const read = payloads.map(readPayload)
  if (app.payloadKeys.length === 0) return { payloads: read.map(presentPayload) }
  const codec = new SealingCodec(app.payloadKeys, namespace)
  const coded = read.map((payload, index) => orRefuse(index, () => codec[code](payload)))
  return { payloads: coded.map(presentPayload) }
}

function orRefuse(index: number, code: () => Payload): Payload {
  try {
    return code()
  } catch (error) {
    if (!(error instanceof PayloadKeyMissingError || error instanceof PayloadBrokenError)) throw error
    throw refuse(`/payloads/${index}`, error.message, error)
  }
}

function readPayload({ metadata, data }: CodecPayload, index: number): Payload {
  const fields = Object.entries(metadata ?? {}).map(([name, value]) => [
    name,
    readBase64(value, `/payloads/${index}/metadata/${name}`),
  ])
  return { metadata: Object.fromEntries(fields), data: readBase64(data ?? '', `/payloads/${index}/data`) }
}

function readBase64(text: string, path: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw refuse(path, 'must be base64')
  return bytes
}

function refuse(path: string, message: string, cause?: unknown): AppError {
  return new AppError('validation_failed', 'A payload cannot be read', { errors: [{ path, message }], cause })
}

function presentPayload({ metadata, data }: Payload): CodedPayloads['payloads'][number] {
  const fields = Object.entries(metadata ?? {}).map(([name, value]) => [name, toBase64(value)])
  return { metadata: Object.fromEntries(fields), data: toBase64(data) }
}

function toBase64(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64')
}
