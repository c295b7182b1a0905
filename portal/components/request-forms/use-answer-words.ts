import type { AnswerFault } from '@holdfast/contracts/forms/check-answers.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'

/** @returns what an answer breaks, in the reader's words */
export function useAnswerWords(): (fault: AnswerFault) => string {
  const { t } = useTranslation('request-forms')
  const format = useFormat()
  return ({ rule, bound }) => {
    // A day has no time zone; at noon it is the same day nearly everywhere.
    const said = typeof bound === 'number' ? format.number(bound) : bound && format.date(`${bound}T12:00:00Z`)
    return t(`rule.${rule}`, { bound: said, count: typeof bound === 'number' ? bound : 0 })
  }
}
