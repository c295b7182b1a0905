/** Pure: the lines of an explanation. What lies ahead is said in the sum, and nights within one wait are one line. */
import type { ClockExplanation } from '@holdfast/contracts/requests/explain-clock.ts'

type Span = Pick<ClockExplanation['spans'][number], 'from' | 'to' | 'kind' | 'reason' | 'countedMs'>

/** More lines than anybody reads: the days between are put together. */
const mostLines = 40

export function spanRows({ spans }: Pick<ClockExplanation, 'spans'>): Span[] {
  const past = spans.filter(({ kind }) => kind !== 'ahead').reduce<Span[]>(join, [])
  if (past.length <= mostLines) return past
  const [head, tail] = [past.slice(0, mostLines / 2), past.slice(-mostLines / 2)]
  const between = past.slice(mostLines / 2, -mostLines / 2)
  const [first, last] = [between[0], between.at(-1)]
  if (!first || !last) return past
  const countedMs = between.reduce((sum, span) => sum + span.countedMs, 0)
  return [...head, { from: first.from, to: last.to, kind: 'worked', reason: null, countedMs }, ...tail]
}

function join(rows: Span[], span: Span): Span[] {
  const last = rows.at(-1)
  const isSame = last && last.kind === span.kind && last.reason === span.reason && last.to === span.from
  if (!isSame) return [...rows, span]
  return [...rows.slice(0, -1), { ...last, to: span.to, countedMs: last.countedMs + span.countedMs }]
}
