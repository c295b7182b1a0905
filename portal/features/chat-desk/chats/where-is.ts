/** Pure: whether a visitor is there. Their window says that it is connected, and when it is out of sight. */
import type { Presence } from '@holdfast/stream-client/stream-client.ts'

export type Whereabouts = 'here' | 'away' | 'gone'

export function whereIs(visitorId: string, { present, elsewhere }: Presence): Whereabouts {
  const found = [...present, ...elsewhere].filter(({ person }) => person.id === visitorId)
  if (found.length === 0) return 'gone'
  return found.every(({ state }) => state === 'away') ? 'away' : 'here'
}
