/** Writes of agents and administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { eq } from 'drizzle-orm'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { teams } from '../teams/schema.ts'
import { cannedReplies } from './schema.ts'

export interface NewCannedReply {
  readonly id: string
  readonly orgId: string
  readonly title: string
  readonly shortcut: string
  readonly body: string
  readonly teamId: string | null
  readonly ownerId: string | null
}

/** @throws AppError `validation_failed` when there is no such team */
export async function insertCannedReply(tx: Tx, reply: NewCannedReply): Promise<void> {
  await requireRows(tx, [{ table: teams, id: reply.teamId, path: '/teamId' }])
  await tx.insert(cannedReplies).values(reply)
}

export interface CannedReplyChanges {
  readonly title?: string
  readonly shortcut?: string
  readonly body?: string
  readonly teamId?: string | null
  readonly active?: boolean
}

/** @throws AppError `not_found`, `stale`, or `validation_failed` when there is no such team */
export async function editCannedReplyRow(tx: Tx, target: Omit<EditTarget, 'called'>, changes: CannedReplyChanges) {
  await lockRow(tx, cannedReplies, { ...target, called: 'canned reply' })
  await requireRows(tx, [{ table: teams, id: changes.teamId, path: '/teamId' }])
  await updateRow(tx, cannedReplies, target.id, { ...changes, updatedAt: new Date() })
}

export async function removeCannedReplyRow(tx: Tx, id: string): Promise<void> {
  await tx.delete(cannedReplies).where(eq(cannedReplies.id, id))
}
