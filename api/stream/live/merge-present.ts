import type { PresenceState, Present } from '@holdfast/contracts/stream/protocol.ts'

/** More than a page can show; who came first and does most is kept. */
export const maxPresent = 50

const activity: Record<PresenceState, number> = { replying: 0, viewing: 1, away: 2 }

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
