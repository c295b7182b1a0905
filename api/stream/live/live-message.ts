/** What replicas tell each other about one request. */
import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import type { LiveItem } from './live-item.ts'

export type LiveMessage =
  /** Everybody who is here by this replica's sockets: whole, so that a lost one does no lasting harm. */
  | { readonly replica: string; readonly kind: 'here'; readonly people: readonly Present[] }
  /** Somebody begins to watch and wants to hear who is there. */
  | { readonly replica: string; readonly kind: 'ask' }
  | { readonly replica: string; readonly kind: 'item'; readonly item: LiveItem }

/** @returns whether it is a message of this version, as far as it is used; another version's is ignored */
export function isLiveMessage(message: unknown): message is LiveMessage {
  if (typeof message !== 'object' || message === null) return false
  const { replica, kind, people, item } = message as Record<string, unknown>
  if (typeof replica !== 'string') return false
  if (kind === 'here') return Array.isArray(people) && people.every((present) => isObject(present?.person))
  if (kind === 'item') return isObject(item) && 'kind' in item && 'requestId' in item
  return kind === 'ask'
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
