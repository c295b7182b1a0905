import type { VisitorSession } from '@holdfast/contracts/chat/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { listLine } from '@holdfast/db/chat/line.ts'
import { type ChatSessionRow, findChatOf, findChatSession, findLatestChat } from '@holdfast/db/chat/sessions.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { Caller } from '../auth/caller.ts'
import { isTeamThere } from '../shifts/is-team-there.ts'
import { knownWaits } from './known-waits.ts'
import { presentVisitorSession } from './present-session.ts'

/**
 * The caller's own chat: that of their link; of who is signed in, the one that is named or the newest.
 * @throws AppError `not_found`
 */
export async function requireOwnSession(tx: Tx, caller: Caller, sessionId?: string): Promise<ChatSessionRow> {
  const found = await findOwn(tx, caller, sessionId)
  const isOwn = found?.visitorId === caller.personId && (sessionId === undefined || found.id === sessionId)
  if (!found || !isOwn) throw new AppError('not_found', 'You have no such chat')
  return found
}

function findOwn(tx: Tx, { link, personId }: Caller, sessionId?: string): Promise<ChatSessionRow | null> {
  if (link) return findChatOf(tx, link.requestId)
  return sessionId === undefined ? findLatestChat(tx, personId) : findChatSession(tx, sessionId)
}

export async function readVisitorSessionIn(tx: Tx, caller: Caller, row: ChatSessionRow): Promise<VisitorSession> {
  const line = row.state === 'waiting' ? await listLine(tx, row.deskId, knownWaits) : []
  return presentVisitorSession(row, caller, { line, agentsAvailable: await isTeamThere(tx, row.teamId) })
}
