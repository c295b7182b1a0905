/** Where everything stands in the chart of what falls due: pure, in shares of its width and height. */
import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { triageBucketMinutes, triageSoonMinutes } from '@holdfast/contracts/reports/vocabulary.ts'
import { mostUnits } from '../units.ts'

const minuteMs = 60_000
const bucketMs = triageBucketMinutes * minuteMs
const leastHeight = 6
const mostPeaks = 2
/** Of the width. */
const edge = 0.88
const nearby = 0.25

export interface Column {
  readonly at: number
  /** Of the width. */
  readonly start: number
  readonly width: number
  readonly due: number
  readonly onShift: number
  readonly isSoon: boolean
  readonly isOver: boolean
  /** The worst of those that are over is 1; the others have their words only where there is room. */
  readonly peak: 0 | 1 | 2
  /** To which side its words lean: away from the edge, and from the other peak. */
  readonly lean: 'start' | 'center' | 'end'
}

/** So many on shift over a stretch of the width. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly onShift: number
}

export interface FallingDueLayout {
  readonly columns: readonly Column[]
  readonly stretches: readonly Stretch[]
  /** What the whole height stands for. */
  readonly height: number
  /** Whether units can be counted by eye. */
  readonly inUnits: boolean
  /** Where the lines across are. */
  readonly levels: readonly number[]
  /** Half hours. */
  readonly ticks: readonly { readonly at: number; readonly start: number; readonly isHour: boolean }[]
  /** The end of the last column. */
  readonly end: number
  shareOf(at: number): number
}

export function layOutFallingDue({ window, at }: Pick<Triage, 'window' | 'at'>): FallingDueLayout {
  const from = Date.parse(window.from)
  const spanMs = window.buckets.length * bucketMs
  const shareOf = (instant: number) => Math.min(1, Math.max(0, (instant - from) / spanMs))
  const soonBy = Date.parse(at) + triageSoonMinutes * minuteMs
  const peaks = window.buckets
    .filter(({ over }) => over)
    .toSorted((a, b) => b.due - b.onShift - (a.due - a.onShift))
    .slice(0, mostPeaks)
  const columns = window.buckets.map((bucket): Column => {
    const start = Date.parse(bucket.at)
    return {
      at: start,
      start: shareOf(start),
      width: bucketMs / spanMs,
      due: bucket.due,
      onShift: bucket.onShift,
      isSoon: start < soonBy,
      isOver: bucket.over,
      peak: peaks[0] === bucket ? 1 : peaks.includes(bucket) ? 2 : 0,
      lean: leanOf(
        shareOf(start),
        peaks.filter((peak) => peak !== bucket).map(({ at: other }) => shareOf(Date.parse(other))),
      ),
    }
  })
  const mostDue = Math.max(0, ...columns.map(({ due }) => due))
  const mostOnShift = Math.max(0, ...window.shifts.map(({ onShift }) => onShift))
  // Many who are there must not press few that are due into nothing: their line leaves the chart at its top.
  const height = Math.max(leastHeight, mostDue + 1, Math.min(mostOnShift + 1, Math.max(mostDue * 2, leastHeight * 2)))
  return {
    columns,
    stretches: stretchesOf(window.shifts, shareOf),
    height,
    inUnits: height <= mostUnits + 1,
    levels: levelsOf(height),
    ticks: columns
      .filter(({ at: start }) => start % (30 * minuteMs) === 0)
      .map(({ at: start, start: share }) => ({ at: start, start: share, isHour: start % (60 * minuteMs) === 0 })),
    end: from + spanMs,
    shareOf,
  }
}

function leanOf(share: number, others: readonly number[]): Column['lean'] {
  if (share > edge) return 'start'
  if (share < 1 - edge) return 'end'
  const near = others.find((other) => Math.abs(other - share) < nearby)
  if (near === undefined) return 'center'
  return near > share ? 'start' : 'end'
}

function stretchesOf(shifts: Triage['window']['shifts'], shareOf: (at: number) => number): Stretch[] {
  return shifts.map(({ at, onShift }, index) => {
    const next = shifts[index + 1]
    return { start: shareOf(Date.parse(at)), end: next ? shareOf(Date.parse(next.at)) : 1, onShift }
  })
}

/** Three or four lines at round numbers. */
function levelsOf(height: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000].find((size) => height / size <= 4) ?? height
  return Array.from({ length: Math.floor(height / step) + 1 }, (_, index) => index * step)
}
