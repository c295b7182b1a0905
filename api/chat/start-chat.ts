import { StartChatBody, StartedChat } from '@holdfast/contracts/chat/start-chat.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { chatLinkMs } from '@holdfast/contracts/links/link.ts'
import type { OpenDesk } from '@holdfast/db/chat/desks.ts'
import { listLine } from '@holdfast/db/chat/line.ts'
import { findChatOf } from '@holdfast/db/chat/sessions.ts'
import { startChat as start } from '@holdfast/db/chat/start.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { newId } from '@holdfast/db/new-id.ts'
import type { NewRequest } from '@holdfast/db/requests/take-request.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { presentInstant } from '../http/instants.ts'
import { requireOpenDesk } from './find-desk.ts'
import { firstLine } from './first-line.ts'
import { knownWaits } from './known-waits.ts'
import { readOpening } from './opening.ts'
import { admitVisitor, receiveVisit, type Visit } from './visit.ts'
import { readVisitorRequest, visitorRequestConfig, visitorRequestSchema } from './visitor-request.ts'

/** So long a repeated start is given a new token; later it could only be somebody else who knows the words. */
const repeatableMs = 600_000

export function startChat(app: App): void {
  const schema = {
    summary: 'Start a chat',
    description: 'Takes a request in and answers with the way back to it. 409 `chat_closed` outside business hours.',
    ...visitorRequestSchema,
    body: StartChatBody,
    response: { 201: StartedChat },
  }
  const options = { schema, config: visitorRequestConfig }
  app.post('/public/desks/:deskKey/chats', options, async (request, reply) => {
    const visit = await receiveVisit(app, request, 'chat', request.body)
    const { organization } = visit
    const { started, repeated } = await app.db.tenant(organization.id, async (tx, client) => {
      const desk = await requireOpenDesk(tx, request.params.deskKey)
      const visitorId = await admitVisitor(tx, visit)
      const input = await readInput(tx, desk, visitorId, request)
      const taken = await start(tx, client, input, readChat(desk, visit, request))
      // Who asks again was let in before it closed.
      if (taken.outcome === 'taken') await requireOpening(tx, desk, input.occurredAt)
      if (taken.outcome === 'mismatch') throw new AppError('idempotency_mismatch')
      const started = await answer(tx, visit, taken.id)
      return { started, repeated: taken.outcome === 'repeated' }
    })
    if (repeated) reply.header('idempotency-replayed', 'true')
    return reply.code(201).send(started)
  })
}

async function requireOpening(tx: Tx, desk: OpenDesk, now: Date): Promise<void> {
  const { open, opensAt } = await readOpening(tx, desk, now)
  if (open) return
  throw new AppError('chat_closed', 'Leave a message instead', { extra: { opensAt: presentInstant(opensAt) } })
}

type Start = FastifyRequest<{ Body: StartChatBody }>

function readInput(tx: Tx, desk: OpenDesk, requesterId: string, request: Start): Promise<NewRequest> {
  const { message: description } = request.body
  const said = { requesterId, type: 'question', title: firstLine(description), description, channel: 'chat' } as const
  return readVisitorRequest(tx, desk, request, { way: 'chat', ...said })
}

function readChat(desk: OpenDesk, { caller, addressHash }: Visit, { body, headers }: Start) {
  return {
    id: newId(),
    deskId: desk.id,
    verified: caller !== null,
    addressHash,
    pageUrl: body.pageUrl ?? null,
    userAgent: headers['user-agent']?.slice(0, 500) ?? null,
    transcriptWanted: body.transcriptWanted ?? false,
  }
}

/** Only the hash of a token is kept, so whoever asks again is given another one. */
async function answer(tx: Tx, { caller, organization }: Visit, requestId: string): Promise<StartedChat> {
  const chat = await findChatOf(tx, requestId)
  if (!chat) throw new AppError('idempotency_mismatch')
  if (Date.now() - Date.parse(chat.queuedAt) > repeatableMs)
    throw new AppError('conflict', 'This chat was started a while ago; go on with its own token')
  const way = {
    orgId: organization.id,
    requestId,
    personId: chat.visitorId,
    purpose: 'chat',
    ttlMs: chatLinkMs,
  } as const
  const link = caller ? null : await issueLink(tx, way)
  const own = (await listLine(tx, chat.deskId, knownWaits)).find((place) => place.sessionId === chat.id)
  return {
    sessionId: chat.id,
    requestId,
    number: `${organization.numberPrefix}-${chat.number}`,
    token: link?.token ?? null,
    expiresAt: presentInstant(link?.expiresAt ?? null),
    place: own?.place ?? null,
    waitSeconds: own?.waitSeconds ?? null,
  }
}
