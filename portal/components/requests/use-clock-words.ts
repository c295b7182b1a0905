import { isActive, type RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock.ts'
import { type ClockWords, readClock, type ShownClock, splitDuration } from './clock-words.ts'

export interface SpokenClock extends ClockWords {
  /** 3h 12m, 42m late, 26m of 1h, by 12m: what stands in a row. */
  readonly text: string
  /** 3h 12m left: where there is room for it. */
  readonly longText: string
  /** A whole sentence for who does not see bar, icon and colour. */
  readonly sentence: string
}

/** A business duration, such as 3h 05m; as a target (`isExact`) 8h rather than 8h 00m. */
export function formatDuration(t: TFunction<'common'>, ms: number, isExact = false): string {
  const { key, ...parts } = splitDuration(ms, isExact)
  return t(`duration.${key}`, parts)
}

/** Re-renders its component as the clock goes on: use it in small ones only. */
export function useClockWords(clock: ShownClock, status?: RequestStatus): SpokenClock {
  const { t } = useTranslation('common')
  const isOver = status !== undefined && !isActive(status)
  const minuteNow = useNow('minute')
  // Between two minutes it may come under two: one more than that is watched by the second.
  const isNear = clock.running && readClock(clock, minuteNow, isOver).ms < 3 * 60_000
  const secondNow = useNow(isNear ? 'second' : 'minute')
  const words = readClock(clock, isNear ? secondNow : minuteNow, isOver)
  const time = formatDuration(t, words.ms)
  const target = formatDuration(t, clock.targetMinutes * 60_000, true)
  return {
    ...words,
    text: t(`clock.short.${words.look}`, { time, target }),
    longText: t(`clock.long.${words.look}`, { time, target }),
    sentence: t(`clock.sentence.${words.look}`, { clock: t(`clockKind.${clock.kind}`), time, target }),
  }
}
