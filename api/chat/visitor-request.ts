/** What the two ways share in which a visitor makes a request: a chat, and the form. */
import { PublicDeskParams } from '@holdfast/contracts/chat/desk.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import type { OpenDesk } from '@holdfast/db/chat/desks.ts'
import { readIntake } from '@holdfast/db/chat/intake.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import type { NewRequest } from '@holdfast/db/requests/take-request.ts'
import type { FastifyRequest } from 'fastify'
import { fingerprint } from '../http/fingerprint.ts'

export const visitorRequestSchema = { tags: ['visitors'], params: PublicDeskParams, headers: IdempotencyHeaders }
export const visitorRequestConfig = { permission: 'anyone', embedded: true } as const

type Said = Pick<NewRequest, 'requesterId' | 'type' | 'title' | 'description' | 'channel'> & {
  /** Which of the two ways: the same words said on the other one are another request. */
  readonly way: 'chat' | 'form'
}

/** @returns the request of a visitor, known by their own id of it or the header, so that it is taken once */
export async function readVisitorRequest(
  tx: Tx,
  desk: OpenDesk,
  { body, headers }: FastifyRequest<{ Body: { clientId?: string } }>,
  { way, ...said }: Said,
): Promise<NewRequest> {
  const occurredAt = new Date()
  const key = body.clientId ?? (headers['idempotency-key'] as string | undefined)
  return {
    ...said,
    orgId: desk.orgId,
    id: newId(occurredAt),
    actor: { kind: 'person', id: said.requesterId },
    createdBy: said.requesterId,
    priority: 'normal',
    ...(await readIntake(tx, desk)),
    occurredAt,
    ...(key !== undefined && { idempotency: { key, fingerprint: fingerprint(`${way} ${desk.id}`, body) } }),
  }
}
