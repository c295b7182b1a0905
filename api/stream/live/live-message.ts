/** What replicas tell each other about one request. */
import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import { isObject } from './is-object.ts'
import type { LiveItem } from './live-item.ts'

export type LiveMessage =
  /** Everybody who is here by this replica's sockets: whole, so that a lost one does no lasting harm. */
  | { readonly replica: string; readonly kind: 'here'; readonly people: readonly Present[] }
  /** Somebody begins to watch and wants to hear who is there. */
  | { readonly replica: string; readonly kind: 'ask' }
  | { readonly replica: string; readonly kind: 'item'; readonly item: LiveItem }

/** @returns whether it is a message of this version, as far as it is used; another version's is ignored */
export function isLiveMessage(message: unknown): message is LiveMessage {
  if (!isObject(message)) return false
  const { replica, kind, people, item } = message
  if (typeof replica !== 'string') return false
  if (kind === 'here') return Array.isArray(people) && people.every((present) => isObject(present?.person))
  if (kind === 'item') return isObject(item) && 'kind' in item && 'requestId' in item
  return kind === 'ask'
}
