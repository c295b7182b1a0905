/** Pure: what a conversation is made of. Ids are in the order of time (UUIDv7), so they compare as texts. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { isSameDay } from '../texts/formats.ts'
import type { Origin, PendingMessage } from './state.ts'

/** @returns the messages in order, each once, as its newest version says. */
export function mergeMessages(known: readonly Message[], incoming: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of incoming) {
    const before = byId.get(message.id)
    if (!before || before.version <= message.version) byId.set(message.id, message)
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** @returns what still waits once the desk has these. */
export function withoutTaken(pending: readonly PendingMessage[], taken: readonly Message[]): PendingMessage[] {
  const keys = new Set(taken.map(({ clientId }) => clientId))
  return pending.filter(({ clientId }) => !keys.has(clientId))
}

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: Date }
  | { readonly kind: 'origin'; readonly key: string; readonly origin: Origin }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly follows: boolean }

const followsWithinMs = 120_000

/** @returns the messages with a line at the beginning of each day; what the same person adds at once is one piece. */
export function layOut(messages: readonly Message[], origin: Origin | null = null): Row[] {
  const rows: Row[] = []
  let before: Pick<Message, 'createdAt' | 'author'> | null = null
  if (origin) {
    const at = new Date(origin.createdAt)
    rows.push({ kind: 'day', key: `day ${at.toDateString()}`, at }, { kind: 'origin', key: 'origin', origin })
    before = origin
  }
  for (const message of messages) {
    const at = new Date(message.createdAt)
    const sameDay = before !== null && isSameDay(new Date(before.createdAt), at)
    if (!sameDay) rows.push({ kind: 'day', key: `day ${at.toDateString()}`, at })
    const quick = before !== null && at.getTime() - new Date(before.createdAt).getTime() < followsWithinMs
    const follows = sameDay && quick && before?.author.id === message.author.id && message.replyTo === null
    rows.push({ kind: 'message', key: message.id, message, follows })
    before = message
  }
  return rows
}

/** @returns how many messages of others are newer than what was seen here. */
export function countUnread(messages: readonly Message[], meId: string, seenId: string | null): number {
  return messages.filter(({ id, author }) => author.id !== meId && (seenId === null || id > seenId)).length
}

export interface Receipt {
  readonly state: 'sent' | 'delivered' | 'seen'
  readonly by: Named | null
}

/** @returns how far the last message of mine has come; older ones need no word of it. */
export function receiptOf(message: Message, reads: readonly ReadMark[], meId: string): Receipt {
  const others = reads.filter(({ person }) => person.id !== meId)
  const reader = others.find(({ readId }) => readId !== null && readId >= message.id)
  if (reader) return { state: 'seen', by: reader.person }
  const holder = others.find(({ deliveredId }) => deliveredId !== null && deliveredId >= message.id)
  return { state: holder ? 'delivered' : 'sent', by: holder?.person ?? null }
}

/** @returns the marks with this one in place of its person's last. */
export function mergeMark(reads: readonly ReadMark[], mark: ReadMark): ReadMark[] {
  return [...reads.filter(({ person }) => person.id !== mark.person.id), mark]
}
