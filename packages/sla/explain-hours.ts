import { openWindowsBetween } from './calendar.ts'
import type { CompiledCalendar } from './compiled-calendar.ts'

/** Open or closed hours between two instants; a run of closed nights and weekends is one, a holiday by its name another. */
export interface Hours {
  readonly from: number
  readonly to: number
  readonly kind: 'worked' | 'ahead' | 'closed' | 'holiday'
  readonly reason: string | null
}

/** Lays out a stretch of time, open hours under the name given, without a gap. Empty when `to` is not after `from`. */
export function layOutHours(cal: CompiledCalendar, from: number, to: number, open: 'worked' | 'ahead'): Hours[] {
  const result: Hours[] = []
  let reached = from
  for (const window of openWindowsBetween(cal, from, to)) {
    result.push(...layOutClosed(cal, reached, window.from), { ...window, kind: open, reason: null })
    reached = window.to
  }
  return [...result, ...layOutClosed(cal, reached, to)]
}

function layOutClosed(cal: CompiledCalendar, from: number, to: number): Hours[] {
  const result: Hours[] = []
  for (let at = from; at < to; ) {
    const day = cal.days.dayOf(at)
    const end = Math.min(to, cal.days.startOf(day + 1))
    const reason = cal.holidayOf(day)?.name ?? null
    const last = result.at(-1)
    if (last && last.reason === reason) result[result.length - 1] = { ...last, to: end }
    else result.push({ from: at, to: end, kind: reason === null ? 'closed' : 'holiday', reason })
    at = end
  }
  return result
}
