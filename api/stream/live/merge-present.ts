import type { PresenceState, Present } from '@holdfast/contracts/stream/protocol.ts'

/** More than a page can show; who came first and does most is kept. */
export const maxPresent = 50

const activity: Record<PresenceState, number> = { replying: 0, viewing: 1, online: 2, away: 3 }

/**
 * Shows a person once, however many windows they have: as the most active of them says, since the first of them came.
 * @returns the most active first, then by when they came
 */
export function mergePresent(present: Iterable<Present>): Present[] {
  const persons = new Map<string, Present>()
  for (const one of present) {
    const other = persons.get(one.person.id)
    persons.set(one.person.id, other ? mostActive(one, other) : one)
  }
  return [...persons.values()].sort(compare).slice(0, maxPresent)
}

/**
 * Adds who is connected elsewhere. Whoever has the request open, but is busy with something else, is online.
 * @returns the most active first, then by when they came
 */
export function withElsewhere(here: readonly Present[], elsewhere: readonly Present[]): Present[] {
  const persons = new Map(here.map((one) => [one.person.id, one]))
  for (const one of elsewhere) {
    const known = persons.get(one.person.id)
    if (!known) persons.set(one.person.id, one)
    else if (activity[one.state] < activity[known.state]) persons.set(one.person.id, { ...known, state: one.state })
  }
  return [...persons.values()].sort(compare).slice(0, maxPresent)
}

function mostActive(one: Present, other: Present): Present {
  const [{ person, state }, { since }] = [
    activity[one.state] < activity[other.state] ? one : other,
    one.since < other.since ? one : other,
  ]
  return { person, state, since }
}

function compare(one: Present, other: Present): number {
  if (one.state !== other.state) return activity[one.state] - activity[other.state]
  const [first, second] = [`${one.since} ${one.person.id}`, `${other.since} ${other.person.id}`]
  return first < second ? -1 : 1
}
