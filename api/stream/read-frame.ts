import { AppError } from '@holdfast/contracts/errors.ts'
import { ClientFrame } from '@holdfast/contracts/stream/protocol.ts'
import type { TSchema } from 'typebox'
import { findBadText } from '../http/bad-text.ts'
import { compileValidator } from '../http/validate.ts'

type Check = (frame: unknown) => { value?: unknown; error?: Error }

// Each kind has a check of its own: of a union one can only say that it is none of them.
const checks = new Map(
  (ClientFrame as unknown as { anyOf: (TSchema & { properties: { type: { const: string } } })[] }).anyOf.map(
    (schema) => [schema.properties.type.const, compileValidator({ schema } as never) as unknown as Check] as const,
  ),
)
const kinds = [...checks.keys()]

/**
 * Reads what a client said.
 * @throws AppError `bad_request` or `validation_failed`, with the path of the field
 */
export function readFrame(text: string): ClientFrame {
  const frame = parse(text)
  const badText = findBadText(frame)
  if (badText) throw badText
  const { type } = frame as { type?: unknown }
  const check = typeof type === 'string' ? checks.get(type) : undefined
  if (!check) {
    const message = `must be one of ${kinds.join(', ')}`
    throw new AppError('validation_failed', `/type ${message}`, { errors: [{ path: '/type', message }] })
  }
  const { error } = check(frame)
  if (error) throw error
  return frame as ClientFrame
}

function parse(text: string): object {
  let frame: unknown
  try {
    frame = JSON.parse(text)
  } catch (cause) {
    throw new AppError('bad_request', 'A frame must be JSON', { cause })
  }
  if (typeof frame !== 'object' || frame === null || Array.isArray(frame)) {
    throw new AppError('bad_request', 'A frame must be an object')
  }
  return frame
}
