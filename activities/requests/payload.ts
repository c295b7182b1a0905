/** Texts that a command names by id, because none may enter a workflow history. */
import { commandPayloads } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { refuse } from '../failures.ts'
import type { Draft } from './draft.ts'

/** @returns the body of the payload; @throws a refusal when it is not of this request */
export async function readPayload(draft: Draft, payloadId: string): Promise<Record<string, unknown>> {
  const [payload] = await draft.tx.select().from(commandPayloads).where(eq(commandPayloads.id, payloadId))
  if (payload?.requestId !== draft.row.id) throw refuse('not_found', `payload ${payloadId} does not exist`)
  return payload.body as Record<string, unknown>
}

/** @returns the `text` of the payload, or `null` where there is none. */
export async function readText(draft: Draft, payloadId: string | undefined): Promise<string | null> {
  if (payloadId === undefined) return null
  const { text } = await readPayload(draft, payloadId)
  return typeof text === 'string' && text.trim() !== '' ? text : null
}
