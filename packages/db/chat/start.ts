/** A visitor comes in: the request, the chat and the way back to it are one transaction (docs/decisions/0036-visitors.md). */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type pg from 'pg'
import type { Tx } from '../database.ts'
import { statementsOf } from '../requests/statements-of.ts'
import { type NewRequest, type TakenRequest, takeRequest } from '../requests/take-request.ts'
import { chatSessions } from './schema.ts'

export interface NewChat {
  readonly id: string
  readonly deskId: string
  readonly verified: boolean
  /** `null` for who came over no network, such as a sample. */
  readonly addressHash: string | null
  readonly pageUrl: string | null
  readonly userAgent: string | null
  readonly transcriptWanted: boolean
}

export async function startChat(
  tx: Tx,
  client: pg.ClientBase,
  request: NewRequest & { readonly actor: Actor },
  chat: NewChat,
): Promise<TakenRequest> {
  const taken = await takeRequest(statementsOf(client), request)
  if (taken.outcome !== 'taken') return taken
  await tx.insert(chatSessions).values({
    orgId: request.orgId,
    requestId: request.id,
    visitorId: request.requesterId,
    queuedAt: request.occurredAt,
    ...chat,
  })
  return taken
}
