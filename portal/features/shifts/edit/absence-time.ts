/** What is typed as an absence, as instants of a zone: pure. */
import { openZoneDays, parseDay } from '@holdfast/sla/zone-days.ts'

export interface AbsenceDraft {
  readonly wholeDays: boolean
  /** ISO dates. */
  readonly firstDay: string
  readonly lastDay: string
  /** HH:MM, where it is not about whole days. */
  readonly fromTime: string
  readonly toTime: string
  readonly note: string
}

export type AbsenceFault = 'incomplete' | 'reversed' | 'over' | 'too_long'

const longestDays = 366
const dayMs = 86_400_000

/** @returns the instants, from the first to the last day with both of them; or what is wrong */
export function readAbsence(
  draft: AbsenceDraft,
  timeZone: string,
  now: number,
): { readonly startsAt: number; readonly endsAt: number } | AbsenceFault {
  const zone = openZoneDays(timeZone)
  const [first, last] = [parseDay(draft.firstDay), parseDay(draft.lastDay)]
  const [from, to] = draft.wholeDays ? [0, dayMs] : [timeMs(draft.fromTime), timeMs(draft.toTime)]
  if (first === null || last === null || from === null || to === null) return 'incomplete'
  const startsAt = zone.instantOf(first, from)
  const endsAt = zone.instantOf(last, to)
  if (endsAt <= startsAt) return 'reversed'
  if (endsAt <= now) return 'over'
  return endsAt - startsAt > longestDays * dayMs ? 'too_long' : { startsAt, endsAt }
}

function timeMs(time: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  return match ? (Number(match[1]) * 60 + Number(match[2])) * 60_000 : null
}

/** @returns whether it is from midnight to midnight on the clocks of the zone */
export function isWholeDays({ startsAt, endsAt }: { startsAt: string; endsAt: string }, timeZone: string): boolean {
  const zone = openZoneDays(timeZone)
  return [startsAt, endsAt].every((instant) => {
    const at = Date.parse(instant)
    return zone.startOf(zone.dayOf(at)) === at
  })
}
