/** Somebody who is connected to the desk, whatever they look at. */
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import { isObject } from './is-object.ts'

export interface Connected {
  readonly person: Named
  readonly state: 'online' | 'away'
  readonly since: string
  /**
   * The only request that this counts for; `null` for all. A link reaches one request, and whoever holds a chat's only
   * said who they are: elsewhere nobody is to be shown as there because of them.
   */
  readonly within: string | null
}

/** What replicas tell each other about one person: whole, so that a lost one does no lasting harm. */
export interface ConnectedMessage {
  readonly replica: string
  readonly kind: 'connected'
  readonly connected: readonly Connected[]
}

/** Asks whether persons are connected. */
export interface AskMessage {
  readonly replica: string
  readonly personIds: readonly string[]
  /** Asked before: who heard that too has answered, and goes on telling. */
  readonly again: boolean
}

/** More links than one person has open. */
const maxPlaces = 50

/** @returns what is told of somebody's sockets: as the most active of them says, once for each place it counts for */
export function mergeConnected(all: Iterable<Connected>): Connected[] {
  const places = new Map<string | null, Connected>()
  for (const one of all) {
    const other = places.get(one.within)
    places.set(one.within, other ? mostActive(one, other) : one)
  }
  return [...places.values()].slice(0, maxPlaces)
}

/** @returns somebody as those who follow a request are shown them; `null` when they are not connected for it */
export function presentElsewhere(all: Iterable<Connected>, requestId: string): Present | null {
  let found: Connected | null = null
  for (const one of all) {
    if (one.within === null || one.within === requestId) found = found ? mostActive(one, found) : one
  }
  return found && { person: found.person, state: found.state, since: found.since, elsewhere: true }
}

function mostActive(one: Connected, other: Connected): Connected {
  const { person, state, within } = other.state === 'online' ? other : one
  const { since } = one.since < other.since ? one : other
  return { person, state, within, since }
}

export function isConnectedMessage(message: unknown): message is ConnectedMessage {
  if (!isObject(message)) return false
  const { replica, kind, connected } = message
  return typeof replica === 'string' && kind === 'connected' && Array.isArray(connected) && connected.every(isConnected)
}

export function isAskMessage(message: unknown): message is AskMessage {
  if (!isObject(message)) return false
  const { replica, personIds } = message
  return typeof replica === 'string' && Array.isArray(personIds)
}

function isConnected(one: unknown): boolean {
  return isObject(one) && isObject(one.person) && typeof one.since === 'string'
}
