/** What an agent does with chats. */
import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import type { BlockVisitorBody } from '@holdfast/contracts/chat/visitor-blocks.ts'
import type { Change } from '@holdfast/contracts/requests/read-change.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { api, keyed, unwrap } from '../../../lib/api/client.ts'
import { followChange } from '../../../lib/api/follow-change.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { chatDeskKeys } from './keys.ts'

type Answer = Promise<{ data?: unknown; response: Response }>

/** @returns `null` when nobody waits any more */
export async function takeNext(deskId: string): Promise<ChatSession | null> {
  const params = { path: { deskId } }
  const taken = await unwrap(api.POST('/api/v1/chat/desks/{deskId}/take-next', { params, body: {} }))
  // 204 has no body.
  if (!taken) return null
  const session = taken as ChatSession
  keepSession(session)
  return session
}

/** Shown at once, and read again by what the socket says. */
function keepSession(session: ChatSession): void {
  const without = (list: ChatSession[] | undefined) => list?.filter(({ id }) => id !== session.id)
  queryClient.setQueryData(chatDeskKeys.sessions(session.deskId, 'waiting'), without)
  queryClient.setQueryData(chatDeskKeys.sessions(session.deskId, 'active'), (list: ChatSession[] | undefined) => {
    const rest = without(list)
    return rest && [...rest, session]
  })
}

/** How a chat stands that is not among those that run any more. */
export async function readChat(requestId: string): Promise<ChatSession> {
  const params = { path: { requestId } }
  return (await unwrap(api.GET('/api/v1/requests/{requestId}/chat', { params }))) as ChatSession
}

export async function endChat(sessionId: string): Promise<ChatSession> {
  const params = { path: { sessionId } }
  return (await unwrap(api.POST('/api/v1/chat/sessions/{sessionId}/end', { params, body: {} }))) as ChatSession
}

/** That ends the chat, too. */
export function resolveChat(requestId: string, body: { code: string; text: string }, key: string) {
  const params = { path: { requestId }, header: keyed(key) }
  return change(requestId, api.POST('/api/v1/requests/{requestId}/resolve', { params, body }))
}

export function giveToPerson(requestId: string, personId: string, key: string) {
  const params = { path: { requestId }, header: keyed(key) }
  const body = { personId, kind: 'primary' as const }
  return change(requestId, api.POST('/api/v1/requests/{requestId}/assign', { params, body }))
}

export function giveToTeam(requestId: string, teamId: string, key: string) {
  const params = { path: { requestId }, header: keyed(key) }
  return change(requestId, api.POST('/api/v1/requests/{requestId}/hand-over', { params, body: { teamId } }))
}

export async function blockVisitor(body: BlockVisitorBody): Promise<void> {
  await unwrap(api.POST('/api/v1/visitor-blocks', { body }))
}

/** Waits for a change that is kept but not carried out yet. */
async function change(requestId: string, call: Answer): Promise<void> {
  const detail = await followChange(requestId, (await unwrap(call)) as RequestDetail | Change)
  queryClient.setQueryData(chatDeskKeys.request(requestId), detail)
}
