import { setTimeout as delay } from 'node:timers/promises'
import { ChatDeskParams } from '@holdfast/contracts/chat/desk.ts'
import { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { findDesk } from '@holdfast/db/chat/desks.ts'
import { listWaiting, type Waiting } from '@holdfast/db/chat/line.ts'
import { findChatSession } from '@holdfast/db/chat/sessions.ts'
import { newId } from '@holdfast/db/new-id.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { presentSession } from './present-session.ts'
import { requireDesk } from './read-chat-desk.ts'

/** The request has moved on since it was read, or somebody else was faster: whoever is first now is asked for. */
const lost = new Set(['stale', 'transition_refused', 'not_found'])
/** Between two looks at the same one, whose workflow is just opening it, or has just been told something. */
const pauseMs = 25
/** One that refuses so often as it stands is passed over: a single request that is broken must not hold up the rest. */
const patience = 40
const longestLook = 20

const stateOf = ({ requestId, version }: Waiting) => `${requestId} ${version}`

export function takeNextChat(app: App): void {
  const schema = {
    summary: 'Take the visitor who is first in line',
    description: '204 when nobody waits; 409 with as many chats as the desk gives to one agent.',
    tags: ['chat'],
    params: ChatDeskParams,
    body: NoBody,
    response: { 200: ChatSession, 204: Type.Null() },
  }
  app.post('/chat/desks/:deskId/take-next', { schema, config: { permission: 'chat:work' } }, async (request, reply) => {
    const caller = callerOf(request)
    const { deskId } = request.params
    await app.db.tenant(caller.orgId, async (tx) => requireDesk(await findDesk(tx, deskId)))
    const taken = await takeFirst(app, caller, deskId)
    if (!taken) return reply.code(204).send(null)
    const row = await app.db.tenant(caller.orgId, (tx) => findChatSession(tx, taken.sessionId))
    if (!row) throw new AppError('not_found', 'There is no such chat')
    return presentSession(row, caller, [])
  })
}

/** @throws AppError `person_unavailable` with as many chats as the desk gives to one; `unavailable` */
async function takeFirst(app: App, caller: Caller, deskId: string): Promise<Waiting | null> {
  const deadline = Date.now() + app.changeWaitMs
  const losses = new Map<string, number>()
  const reach = requireReach(caller, 'request:read', 'request:work')
  while (Date.now() < deadline) {
    const inLine = await app.db.tenant(caller.orgId, (tx) => listWaiting(tx, deskId, { limit: longestLook, reach }))
    const first = inLine.find((waiting) => (losses.get(stateOf(waiting)) ?? 0) < patience)
    if (!first) return null
    if (await take(app, caller, first)) return first
    const lostBefore = losses.get(stateOf(first)) ?? 0
    if (lostBefore > 0) await delay(pauseMs)
    losses.set(stateOf(first), lostBefore + 1)
  }
  throw new AppError('unavailable', 'Nobody could be taken in time; look at your chats before you try again')
}

/** @returns whether the caller has it; with its version, so that nobody is taken from somebody who was faster */
async function take(app: App, caller: Caller, { requestId, version }: Waiting): Promise<boolean> {
  const { orgId, actor } = caller
  const target = { orgId, requestId, namespace: caller.organization.temporalNamespace }
  const command = { type: 'take', actor, expectedSeq: version, withinChatLimit: true } as const
  try {
    const { state } = await app.gateway.change(target, command, { updateId: newId(), waitMs: app.changeWaitMs })
    if (state === 'done') return true
    throw new AppError('unavailable', 'No worker answered in time; the chat is yours if it is carried out later')
  } catch (error) {
    if (error instanceof AppError && lost.has(error.code)) return false
    if (error instanceof AppError && error.code === 'person_unavailable')
      throw new AppError('person_unavailable', whyNot(error), { extra: { ...error.extra } })
    throw error
  }
}

function whyNot({ extra, message }: AppError): string {
  return extra.limit === undefined ? message : `You have ${extra.chats} chats, as many as this desk gives to one agent`
}
