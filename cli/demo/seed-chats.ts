/** Brings chats to the desks: visitors come in as they always do, and what followed is driven by recorded instants. */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { findOpenDesk } from '@holdfast/db/chat/desks.ts'
import { readIntake } from '@holdfast/db/chat/intake.ts'
import { startChat } from '@holdfast/db/chat/start.ts'
import { ensureVisitor } from '@holdfast/db/chat/visitors.ts'
import { newId } from '@holdfast/db/new-id.ts'
import type { DemoBase } from '@holdfast/db/seed/demo/read-base.ts'
import { readDrivenRequests } from '@holdfast/db/seed/driven-requests.ts'
import { stableIdAt } from '@holdfast/db/seed/ids.ts'
import type { Desk } from '../desk.ts'
import { type AllDriven, driveAll } from '../drive/drive-all.ts'
import type { Patience } from '../drive/patience.ts'
import type { RequestPlan, Step } from '../drive/plan.ts'
import { type ChatStory, chatStories } from './chat-stories.ts'

export const chatSource = 'demo-chats'
const minuteMs = 60_000
const titleLength = 80

interface SeedChatsOptions {
  readonly desk: Desk
  readonly base: DemoBase
  readonly namespace: string
  readonly patience: Patience
  readonly signal: AbortSignal
  /** Chats run now, so they are told back from here. */
  readonly now: Date
}

/** Begins those that are not there yet; the others go on as people have left them. */
export async function seedChats(options: SeedChatsOptions): Promise<AllDriven> {
  const { desk, base, namespace, patience, signal } = options
  const known = await readDrivenRequests(desk.db, base.orgId, chatSource)
  const missing = chatStories
    .map((story, index) => ({ story, externalId: String(index + 1) }))
    .filter(({ externalId }) => known.get(externalId)?.importing !== false)
  const plans = []
  for (const { story, externalId } of missing) {
    const request = await letIn(options, story, externalId)
    if (request) plans.push(planChat(options, story, request))
  }
  return driveAll({ desk, patience, namespace, concurrency: plans.length || 1, signal }, plans)
}

/** @returns `null` where the desk was closed since */
async function letIn({ desk, base, now }: SeedChatsOptions, story: ChatStory, externalId: string) {
  const { orgId } = base
  const { name, email, first, pageUrl, userAgent } = story
  const occurredAt = new Date(now.getTime() - story.cameAt * minuteMs)
  return desk.db.tenant(orgId, async (tx, client) => {
    const door = await findOpenDesk(tx, story.desk)
    if (!door) return null
    const { id: visitorId } = await ensureVisitor(tx, { orgId, email, name })
    const { teamId, categoryId } = await readIntake(tx, door)
    const request: RequestPlan['request'] = {
      orgId,
      requesterId: visitorId,
      createdBy: visitorId,
      actor: person(visitorId),
      type: 'question',
      priority: 'normal',
      channel: 'chat',
      teamId,
      categoryId,
      title: cut(first),
      description: first,
      occurredAt,
      external: { source: chatSource, id: externalId },
    }
    const chat = { id: newId(occurredAt), deskId: door.id, verified: false, addressHash: null, pageUrl, userAgent }
    await startChat(
      tx,
      client,
      { ...request, id: newId(occurredAt), importing: true },
      { ...chat, transcriptWanted: false },
    )
    return request
  })
}

function planChat({ base, now }: SeedChatsOptions, story: ChatStory, request: RequestPlan['request']): RequestPlan {
  const name = `${chatSource}:${request.external.id}`
  const agentId = story.agent === undefined ? undefined : base.people.get(story.agent)
  const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * minuteMs)
  const take = (id: string): Step => {
    const takenAt = new Date(request.occurredAt.getTime() + minuteMs / 2)
    const command = { type: 'take', actor: person(id), occurredAt: takenAt.toISOString() } as const
    return { kind: 'change', id: `${name}:take`, at: takenAt, command }
  }
  const say = ([by, minutesAgo, body]: ChatStory['said'][number], index: number): Step => {
    const [authorId, createdAt] = [(by === 'agent' ? agentId : request.requesterId) ?? '', at(minutesAgo)]
    const id = stableIdAt(`${base.orgId}:${name}:${index}`, createdAt)
    const type = by === 'agent' ? ('agent_reply' as const) : ('requester_reply' as const)
    const occurredAt = createdAt.toISOString()
    const signal = { type, messageId: id, actor: person(authorId), occurredAt, thanks: false }
    return { kind: 'message', id, at: createdAt, message: { id, authorId, internal: false, body, createdAt }, signal }
  }
  return {
    label: `chat ${request.external.id}`,
    request,
    steps: agentId ? [take(agentId), ...story.said.map(say)] : [],
    notes: [],
    finish: { id: `${name}:finish`, command: { type: 'finish_import', actor: { kind: 'system', id: 'import' } } },
    expected: agentId ? 'in_progress' : 'open',
  }
}

const person = (id: string): Actor => ({ kind: 'person', id })

/** As a chat is called in lists. */
function cut(text: string): string {
  return text.length <= titleLength ? text : `${text.slice(0, text.lastIndexOf(' ', titleLength - 1))}…`
}
