import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock.ts'
import { type Formats, type Moment, useFormat } from '../../lib/format.ts'
import { mainPromise, type PromiseShown, type Standing, standingOf } from './standing.ts'

export interface StandingWords {
  readonly standing: Standing
  /** “Ines is on it”; what is solved is asked about. */
  readonly lead: string
  /** The same without the question. */
  readonly statement: string
  /** What the desk waits for. */
  readonly note: string | null
  /** “Fix due today by 14:00”. */
  readonly promise: string | null
}

type DayKind = 'yesterday' | 'today' | 'tomorrow' | 'day'
const dayMs = 86_400_000

/** Which day an instant is, on the reader's calendar. */
export function dayKindOf(format: Formats, at: Moment, now: number): DayKind {
  const date = format.date(at)
  if (date === format.date(now)) return 'today'
  if (date === format.date(now + dayMs)) return 'tomorrow'
  return date === format.date(now - dayMs) ? 'yesterday' : 'day'
}

/** How a request stands, and what was promised, in one sentence each. */
export function useStandingWords(request: RequestSummary): StandingWords {
  const { t } = useTranslation('own-requests')
  const format = useFormat()
  const now = useNow('minute')
  const sayPromise = usePromiseWords()
  const standing = standingOf(request)
  const { kind, helper, team, note, at } = standing
  const promise = mainPromise(request, now)
  const isDated = kind === 'solved' || kind === 'closed' || kind === 'cancelled'
  const key = isDated ? `${kind}.${dayKindOf(format, at, now)}` : kind
  const lead = t(`standing.${key}`, { name: helper, team, day: format.day(at) })
  return {
    standing,
    lead,
    statement: kind === 'solved' ? t(`stated.${dayKindOf(format, at, now)}`, { day: format.day(at) }) : lead,
    note,
    promise: promise && sayPromise(promise),
  }
}

/** @returns how a promise is said: “Reply due tomorrow by 10:00” */
export function usePromiseWords(): (promise: PromiseShown) => string {
  const { t } = useTranslation('own-requests')
  const format = useFormat()
  const now = useNow('minute')
  return ({ kind, by, isLate }) => {
    const day = dayKindOf(format, by, now)
    const when = t(`${isLate ? 'was' : 'by'}.${day}`, { day: format.day(by), time: format.time(by) })
    return t(`promise.${kind}${isLate ? 'Late' : ''}`, { when })
  }
}
