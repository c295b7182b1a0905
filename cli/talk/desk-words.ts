/** Chat desks, their lines and chats, as lines of plain text. */
import type { ChatDeskSummary, PublicDesk } from '@holdfast/contracts/chat/desk.ts'
import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { cleanLine, cut } from './clean.ts'
import { formatTime, type Look } from './conversation-words.ts'

/** How a desk stands: who waits, first come first, and the chats that somebody has. */
export interface Standing {
  readonly waiting: readonly ChatSession[]
  readonly active: readonly ChatSession[]
}

export const noStanding: Standing = { waiting: [], active: [] }

const excerptLength = 60
const visitorOf = ({ number, visitor }: ChatSession) => `${number} ${cut(visitor.name, 40)}`
const quote = ({ lastMessage }: ChatSession) => `“${cut(lastMessage.excerpt, excerptLength)}”`

/** @param page what visitors see of it, and where */
export function describeDesk(desk: ChatDeskSummary, page: { desk: PublicDesk; url: string }, look: Look): string {
  const { waiting, running } = desk
  return `${cleanLine(desk.name)} (${desk.key}): ${waiting} waiting, ${running} running. ${describeDoor(page, look)}`
}

function describeDoor({ desk, url }: { desk: PublicDesk; url: string }, look: Look): string {
  if (desk.open) return `Open: visitors come by ${url}`
  if (!desk.chatEnabled) return `No chat, only the form at ${url}`
  const when = desk.opensAt === null ? '' : ` until ${formatTime(desk.opensAt, look)}`
  return `Closed${when}: visitors find only the form at ${url}`
}

/** Who waits, and which chats are one's own. */
export function describeStanding({ waiting, active }: Standing, look: Look): string {
  const own = active.filter(({ agent }) => agent?.id === look.meId)
  const line = waiting.map((chat, index) => {
    return `  ${index + 1}. ${visitorOf(chat)}, since ${formatTime(chat.queuedAt, look)}: ${quote(chat)}`
  })
  const chats = own.map((chat) => `  ${visitorOf(chat)}: ${quote(chat)}`)
  const others = active.length - own.length
  return [
    ...(line.length > 0 ? ['In line:', ...line] : ['Nobody waits.']),
    ...(chats.length > 0 ? ['Your chats:', ...chats] : ['You have no chats.']),
    ...(others > 0 ? [`Others have ${others}.`] : []),
  ].join('\n')
}

interface Now {
  readonly meId: string
  /** What is open is told of where it is open. */
  readonly openRequestId: string | null
}

/** @returns what is to be told of a desk that stood otherwise before, a line each */
export function describeChanges(before: Standing, after: Standing, now: Now): string[] {
  return [
    ...after.waiting.flatMap((chat, index) => describeArrival(before, chat, index + 1)),
    ...after.active.flatMap((chat) => describeActive(before, chat, now)),
    ...[...before.waiting, ...before.active].flatMap((chat) => describeEnd(chat, after, now)),
  ]
}

const find = (chats: readonly ChatSession[], { id }: ChatSession) => chats.find((chat) => chat.id === id)

function describeArrival(before: Standing, chat: ChatSession, place: number): string[] {
  if (find(before.waiting, chat)) return []
  const comes = find(before.active, chat) ? 'is back in line' : 'waits in line'
  return [`${visitorOf(chat)} ${comes}, place ${place}: ${quote(chat)} – /next takes the first`]
}

function describeActive(before: Standing, chat: ChatSession, { meId, openRequestId }: Now): string[] {
  const { agent, lastMessage, number, requestId } = chat
  const earlier = find(before.active, chat)
  const isOpen = requestId === openRequestId
  if (agent?.id !== meId) {
    return earlier?.agent?.id === agent?.id ? [] : [`${visitorOf(chat)} is with ${cleanLine(agent?.name ?? '')} now`]
  }
  if (isOpen) return []
  if (earlier?.agent?.id !== meId) return [`${visitorOf(chat)} is yours: ${quote(chat)} – /open ${number}`]
  const isNew = lastMessage.byVisitor && lastMessage.at > earlier.lastMessage.at
  return isNew ? [`${visitorOf(chat)} wrote: ${quote(chat)} – /open ${number}`] : []
}

function describeEnd(chat: ChatSession, after: Standing, { meId, openRequestId }: Now): string[] {
  if (find(after.waiting, chat) || find(after.active, chat) || chat.requestId === openRequestId) return []
  if (chat.state === 'waiting') return [`${visitorOf(chat)} has left the line`]
  return chat.agent?.id === meId ? [`${visitorOf(chat)}: the chat is over`] : []
}
