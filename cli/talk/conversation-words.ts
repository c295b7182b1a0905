/** A request and what is said in it, as lines of plain text. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { Typist } from '@holdfast/stream-client/stream-client.ts'
import { cleanLine, cleanText, cut } from './clean.ts'
import { type Paint, plain } from './paint.ts'

export interface Look {
  readonly meId: string
  readonly now: Date
  readonly paint?: Paint
  /** IANA name; the machine's own unless given. */
  readonly timeZone?: string
}

/** @returns `13:05`, with the day before it unless it is today */
export function formatTime(instant: string | Date, { now, timeZone }: Pick<Look, 'now' | 'timeZone'>): string {
  const at = new Date(instant)
  const day = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone })
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  return day(at) === day(now) ? time : `${day(at)} ${time}`
}

export function describeMessage(message: Message, look: Look): string {
  const { paint = plain, meId } = look
  const { author, internal, replyTo, files, deletedAt, editedAt } = message
  const name = author.id === meId ? 'You' : cleanLine(author.name)
  const kind = internal ? ' (note, internal)' : ''
  const head = `${formatTime(message.createdAt, look)} ${paint(internal ? 'yellow' : 'bold', `${name}${kind}:`)}`
  if (deletedAt) return `${head} ${paint('dim', '(was deleted)')}`
  const body = [
    ...(replyTo ? [paint('dim', `> ${cleanLine(replyTo.author.name)}: ${cut(replyTo.excerpt, 80)}`)] : []),
    ...(message.body ? [`${indent(cleanText(message.body))}${editedAt ? paint('dim', ' (changed)') : ''}`] : []),
    ...files.map((file) => paint('dim', `[file: ${cut(file.name, 80)}, ${formatSize(file.sizeBytes)}]`)),
  ]
  return `${head} ${body.join('\n      ')}`
}

/** @returns what a visitor says first, which is no message but the description; `null` where nothing was said */
export function describeBeginning(request: RequestDetail, isWhole: boolean, look: Look): string | null {
  const { requester, description, createdAt } = request
  if (!isWhole) return '   … what was said before is left out'
  if (!description) return null
  const name = (look.paint ?? plain)('bold', `${cleanLine(requester.name)}:`)
  return `${formatTime(createdAt, look)} ${name} ${indent(cleanText(description))}`
}

const indent = (text: string): string => text.replaceAll('\n', '\n      ')

function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

export function describeRequest(request: RequestDetail, { meId, paint = plain }: Look): string {
  const { number, title, requester, status, priority, assignee, type } = request
  const words = [`${type}, ${status}, ${priority}`.replaceAll('_', ' '), describeHolder(assignee, meId)]
  return `${paint('cyan', `── ${number} ${cut(title, 100)}`)}\n   from ${cleanLine(requester.name)} · ${words.join(' · ')}`
}

function describeHolder(assignee: RequestDetail['assignee'], meId: string): string {
  if (!assignee) return 'nobody has it yet'
  return assignee.id === meId ? 'it is yours' : `${cleanLine(assignee.name)} has it`
}

/** @returns whether a message that is known already is not as it was */
export function changesMessage({ type }: TimelineEvent): boolean {
  return type === 'message_edited' || type === 'message_deleted'
}

/** @returns what happened beside new messages; `null` for what does not matter to who talks */
export function describeEvent(event: TimelineEvent, message: Message | null, look: Look): string | null {
  if (changesMessage(event)) return message && describeMessage(message, look)
  const words = wordsOf(event, look.meId)
  return words && `${formatTime(event.occurredAt, look)} – ${words}`
}

function wordsOf({ type, actor, changes }: TimelineEvent, meId: string): string | null {
  const who = actor.kind === 'system' ? 'Holdfast' : actor.id === meId ? 'you' : cleanLine(actor.name)
  if (type === 'chat_ended') return `the chat is over (${who})`
  const words = changes.flatMap(({ field, to }) => {
    if (field === 'assigneeId') return [to.value === null ? 'nobody has it' : `${nameOf(to, meId)} it`]
    return field === 'status' ? [`it is ${String(to.value).replaceAll('_', ' ')}`] : []
  })
  return words.length === 0 ? null : `${words.join(', ')} (${who})`
}

function nameOf(to: TimelineEvent['changes'][number]['to'], meId: string): string {
  return to.value === meId ? 'you have' : `${cleanLine(to.name ?? 'somebody')} has`
}

/** @returns `null` when nobody writes */
export function describeTypists(typists: readonly Typist[]): string | null {
  if (typists.length === 0) return null
  const names = typists.map(({ person, internal }) => `${cleanLine(person.name)}${internal ? ' (a note)' : ''}`)
  return `… ${joinNames(names)} ${names.length === 1 ? 'is' : 'are'} writing`
}

export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
