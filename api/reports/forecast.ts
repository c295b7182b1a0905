/**
 * Which requests will probably be late (features B10). Everybody works in order of due time, each piece takes the mean
 * time between two answers, and only while they are on shift. What nobody has is taken by whoever of its team comes free
 * first. A request is at risk when nobody gets to it before it is due.
 */
import type { RiskReason } from '@holdfast/contracts/reports/vocabulary.ts'
import type { TimeSpan } from '@holdfast/sla/shifts.ts'

export interface Hand {
  readonly id: string
  readonly teamIds: readonly string[]
  /** On shift, within the window. */
  readonly spans: readonly TimeSpan[]
  /** What is late already is done before. */
  readonly late: number
}

export interface Piece {
  readonly id: string
  readonly teamId: string | null
  readonly assigneeId: string | null
  readonly dueAt: number
}

export interface PieceAtRisk {
  readonly id: string
  readonly reason: RiskReason
  readonly ahead: number
  /** `null`: not within the window. */
  readonly startsAt: number | null
}

interface Line {
  readonly hand: Hand
  pieces: number
  /** When the next piece can be begun; `null`: not within the window. */
  freeAt: number | null
}

/**
 * @param pieces what falls due, by due time
 * @param hands everybody who takes work, or has some
 */
export function forecast(pieces: readonly Piece[], hands: readonly Hand[], handlingMs: number): PieceAtRisk[] {
  const lines = new Map(hands.map((hand) => [hand.id, beginLine(hand, handlingMs)]))
  const members = [...lines.values()].filter(({ hand }) => hand.teamIds.length > 0)
  const byTeam = new Map<string, Line[]>()
  for (const line of members)
    for (const teamId of line.hand.teamIds) byTeam.set(teamId, [...(byTeam.get(teamId) ?? []), line])
  return pieces.flatMap((piece) => {
    const { assigneeId, teamId } = piece
    const candidates = teamId === null ? members : (byTeam.get(teamId) ?? [])
    const line = assigneeId === null ? firstFree(candidates) : lines.get(assigneeId)
    const isLate = line?.freeAt == null || line.freeAt >= piece.dueAt
    const risk = { id: piece.id, ahead: line?.pieces ?? 0, startsAt: line?.freeAt ?? null }
    if (line) takePiece(line, handlingMs)
    return isLate ? [{ ...risk, reason: reasonOf(piece, line, candidates) }] : []
  })
}

function beginLine(hand: Hand, handlingMs: number): Line {
  return { hand, pieces: hand.late, freeAt: workedAt(hand.spans, hand.late * handlingMs) }
}

function takePiece(line: Line, handlingMs: number): void {
  line.pieces += 1
  line.freeAt = workedAt(line.hand.spans, line.pieces * handlingMs)
}

function firstFree(lines: readonly Line[]): Line | undefined {
  let first: Line | undefined
  for (const line of lines) {
    if (line.freeAt !== null && (first?.freeAt == null || line.freeAt < first.freeAt)) first = line
  }
  return first
}

function reasonOf({ assigneeId, dueAt }: Piece, line: Line | undefined, candidates: readonly Line[]): RiskReason {
  const isThere = ({ hand }: Line) => hand.spans.some(({ from }) => from < dueAt)
  if (assigneeId === null) return candidates.some(isThere) ? 'no_room' : 'nobody_on_shift'
  return line && isThere(line) ? 'line' : 'off_shift'
}

/** @returns the first instant on shift at which so much has been worked; `null` when the spans hold less, or just that */
function workedAt(spans: readonly TimeSpan[], ms: number): number | null {
  let leftMs = ms
  for (const { from, to } of spans) {
    if (to - from > leftMs) return from + leftMs
    leftMs -= to - from
  }
  return null
}
