import type { Priority, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { useTranslation } from 'react-i18next'
import type { DescribedChange } from '../../components/service-levels/change-list.tsx'
import type { ConditionField } from '../../components/service-levels/conditions/fields.ts'
import type { LeafChange } from '../../components/service-levels/leaves.ts'
import { useCalendarList } from '../../components/service-levels/queries.ts'
import { useFormat } from '../../lib/format.ts'
import type { Clock } from './clocks.ts'
import { usePolicyView } from './policy-view.tsx'
import { useStepWords } from './step-words.ts'

/** @returns how a change of a policy is told: where it is, what was, what will be */
export function useDescribeChange(): (change: LeafChange) => DescribedChange {
  const labelOf = useLabels()
  const wordsOf = useValues()
  return ({ key, before, after }) => ({
    label: labelOf(key),
    before: before === undefined ? null : wordsOf(key, before),
    after: after === undefined ? null : wordsOf(key, after),
  })
}

function useLabels(): (key: string) => string {
  const { t } = useTranslation('admin-policies')
  return (key) => {
    const [kind, part, clock] = key.split(':')
    if (kind === 'condition') return t(`service-levels:conditions.field.${part as ConditionField}`)
    if (kind === 'target') {
      return t('change.target', {
        priority: t(`common:priority.${part as Priority}`),
        clock: t(`clock.${clock as Clock}`),
      })
    }
    if (kind === 'pause') return t('change.pause', { clock: t(`clock.${part as Clock}`) })
    if (kind === 'step') return t('change.step', { clock: t(`clock.${part as Clock}`) })
    return kind === 'calendar' ? t('change.calendar') : t('change.reopen')
  }
}

function useValues(): (key: string, value: unknown) => string {
  const { t } = useTranslation('admin-policies')
  const { list } = useFormat()
  const { choices, format } = usePolicyView()
  const words = useStepWords()
  const calendars = useCalendarList()
  return (key, value) => {
    const [kind, part] = key.split(':')
    if (kind === 'condition') return list((value as string[]).map((one) => choices.nameOf(part as ConditionField, one)))
    if (kind === 'calendar') return calendars.data?.find(({ id }) => id === value)?.name ?? t('common:unknown')
    if (kind === 'target') return value === null ? t('targets.none') : format(value as number)
    if (kind === 'pause') {
      const reasons = value as WaitReason[]
      return reasons.length === 0 ? t('pauses.never') : list(reasons.map((reason) => t(`common:waitReason.${reason}`)))
    }
    if (kind === 'step') {
      const { at, actions } = value as LadderStep
      return `${words.instant(at)}: ${words.actions(actions)}`
    }
    return t(`reopen.${value as 'restart' | 'continue'}`)
  }
}
