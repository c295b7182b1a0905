/** Where the pieces of a clock's large bar lie. Pure: the bar only draws it. */
import type { ClockExplanation } from '@holdfast/contracts/requests/explain-clock.ts'

export const segmentLooks = ['worked', 'late', 'paused', 'closed', 'left'] as const
export type SegmentLook = (typeof segmentLooks)[number]

export interface BarSegment {
  readonly look: SegmentLook
  readonly from: number
  readonly to: number
  /** Its part of the bar; all of them add up to 1. */
  readonly share: number
}

export interface Bar {
  readonly segments: readonly BarSegment[]
  /** Where now is, as a part of the bar; `null` once the clock has ended. */
  readonly nowAt: number | null
  readonly startedAt: number
  readonly endsAt: number
}

type Span = Pick<ClockExplanation['spans'][number], 'from' | 'to' | 'kind'>

/** Time that does not count is compressed: all of it together takes at most this part of the bar. */
const mostCompressed = 0.32
const mostOfOne = 0.14

const looks: Record<Span['kind'], SegmentLook> = {
  worked: 'worked',
  ahead: 'left',
  paused: 'paused',
  closed: 'closed',
  holiday: 'closed',
  stopped: 'closed',
}

/** @param now server's epoch ms @param isRunning whether the clock still goes on; what has ended has no now */
export function layOutBar(spans: readonly Span[], now: number, dueAt: number | null, isRunning: boolean): Bar | null {
  const pieces = spans.flatMap((span) => cut(span, now, dueAt)).reduce(join, [])
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return null
  const shares = shareOut(pieces)
  const segments = pieces.map((piece, index) => ({ ...piece, share: shares[index] ?? 0 }))
  return { segments, nowAt: isRunning ? placeNow(segments, now) : null, startedAt: first.from, endsAt: last.to }
}

type Piece = Omit<BarSegment, 'share'>

/** What lay ahead when it was read may be worked by now; what was worked after due is late. */
function cut(span: Span, now: number, dueAt: number | null): Piece[] {
  const [from, to, look] = [Date.parse(span.from), Date.parse(span.to), looks[span.kind]]
  if (to <= from) return []
  if (look === 'left' && now > from) {
    const middle = Math.min(now, to)
    return [
      { look: 'worked' as const, from, to: middle },
      { look, from: middle, to },
    ].filter((one) => one.to > one.from)
  }
  if (look === 'worked' && dueAt !== null && to > dueAt) {
    const middle = Math.max(from, dueAt)
    return [
      { look, from, to: middle },
      { look: 'late' as const, from: middle, to },
    ].filter((one) => one.to > one.from)
  }
  return [{ look, from, to }]
}

function join(pieces: Piece[], piece: Piece): Piece[] {
  const last = pieces.at(-1)
  if (last?.look === piece.look && last.to === piece.from) pieces[pieces.length - 1] = { ...last, to: piece.to }
  else pieces.push(piece)
  return pieces
}

function shareOut(pieces: readonly Piece[]): number[] {
  const length = (piece: Piece) => piece.to - piece.from
  const isCompressed = (piece: Piece) => piece.look === 'closed' || piece.look === 'paused'
  const counted = pieces.filter((piece) => !isCompressed(piece)).reduce((sum, piece) => sum + length(piece), 0)
  const compressed = pieces.filter(isCompressed)
  // Nothing counted yet, such as before the first morning: then what is there fills the bar.
  if (counted === 0) return pieces.map(() => 1 / pieces.length)
  const most = Math.min(mostOfOne, mostCompressed / Math.max(1, compressed.length))
  const total = counted / (1 - mostCompressed)
  const rough = pieces.map((piece) => (isCompressed(piece) ? Math.min(length(piece), most * total) : length(piece)))
  const sum = rough.reduce((all, one) => all + one, 0)
  return rough.map((one) => one / sum)
}

function placeNow(segments: readonly BarSegment[], now: number): number {
  let before = 0
  for (const { from, to, share } of segments) {
    if (now <= from) return before
    if (now < to) return before + (share * (now - from)) / (to - from)
    before += share
  }
  return 1
}
