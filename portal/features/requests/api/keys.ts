/** Where the page of a request keeps what it has read. The detail is shared with lists and previews. */
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'

const of = (requestId: string, ...rest: readonly string[]) => ['requests', 'of', requestId, ...rest] as const

export const requestKeys = {
  detail: (requestId: string) => ['requests', 'detail', requestId] as const,
  clocks: (requestId: string) => of(requestId, 'clocks'),
  explanation: (requestId: string, kind: ClockKind) => of(requestId, 'clocks', 'explanation', kind),
  files: (requestId: string) => of(requestId, 'files'),
  answers: (requestId: string) => of(requestId, 'answers'),
  privateLinks: (requestId: string) => of(requestId, 'private-links'),
  chat: (requestId: string) => of(requestId, 'chat'),
  mute: (requestId: string) => of(requestId, 'mute'),
  search: (requestId: string, q: string) => of(requestId, 'search', q),
  versions: (requestId: string, messageId: string) => of(requestId, 'versions', messageId),
  person: (personId: string) => ['people', 'detail', personId] as const,
  earlier: (personId: string) => ['requests', 'earlier', personId] as const,
}
