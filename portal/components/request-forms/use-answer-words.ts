import type { AnswerFault } from '@holdfast/contracts/forms/check-answers.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { useDayWords } from './use-day-words.ts'

/** @returns what an answer breaks, in the reader's words */
export function useAnswerWords(): (fault: AnswerFault) => string {
  const { t } = useTranslation('request-forms')
  const format = useFormat()
  const sayDay = useDayWords()
  return ({ rule, bound }) => {
    const said = typeof bound === 'number' ? format.number(bound) : bound && sayDay(bound)
    // `_few` and `_many` would be forms of a count.
    const key = rule.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase())
    return t(`rule.${key}`, { bound: said })
  }
}
