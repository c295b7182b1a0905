/** What is only true now: who types, who looks at a request, how far somebody has read. It carries no place. */
import { type Asker, may } from '@holdfast/contracts/people/rights.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { Present, ReadMark, ServerFrame } from '@holdfast/contracts/stream/protocol.ts'

export interface TypingItem {
  readonly kind: 'typing'
  readonly requestId: string
  readonly person: Named
  readonly internal: boolean
  readonly expiresMs: number
}

/** Everybody who is there, whole, so that nothing depends on having heard the item before. */
export interface PresenceItem {
  readonly kind: 'presence'
  readonly requestId: string
  readonly present: readonly Present[]
}

export interface ReadItem {
  readonly kind: 'read'
  readonly requestId: string
  readonly mark: ReadMark
  /** The same as the requester's side may see it; `null` when nothing has changed for them. */
  readonly publicMark: ReadMark | null
}

export type LiveItem = TypingItem | PresenceItem | ReadItem
export type LiveListener = (item: LiveItem) => void

/** A frame of the protocol that only lacks the subscription it belongs to. */
export type LiveFrame = Unaddressed<Extract<ServerFrame, { type: 'typing' | 'presence' | 'read' }>>
type Unaddressed<Frame> = Frame extends unknown ? Omit<Frame, 'sub'> : never

/** As much of a caller as it takes to decide what they see. */
export type Viewer = Asker

/**
 * Decides what somebody who watches a request is told. Whoever may read notes sees all of it; the requester's side sees
 * who writes to them and how far that was read, but neither who looks on nor anything about notes. Nobody is told of
 * their own typing and presence; their own read mark comes from another device of theirs.
 * @returns `null` for nothing
 */
export function visibleTo(viewer: Viewer, item: LiveItem): LiveFrame | null {
  const { requestId } = item
  const seesAll = may(viewer, 'note:read')
  if (item.kind === 'typing') {
    const { person, internal, expiresMs } = item
    if (person.id === viewer.personId || (internal && !seesAll)) return null
    return { type: 'typing', requestId, person, internal, expiresMs }
  }
  if (item.kind === 'presence') {
    return seesAll ? { type: 'presence', requestId, present: presentTo(viewer, item.present) } : null
  }
  const mark = seesAll ? item.mark : item.publicMark
  return mark && { type: 'read', requestId, mark }
}

/** @returns those of a list whom the viewer is shown: the others, and only to whoever may read notes */
export function presentTo(viewer: Viewer, present: readonly Present[]): Present[] {
  if (!may(viewer, 'note:read')) return []
  return present.filter(({ person }) => person.id !== viewer.personId)
}
