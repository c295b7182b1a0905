import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { useTranslation } from 'react-i18next'
import { usedFields } from './fields.ts'
import type { ConditionChoices } from './use-condition-choices.tsx'

const mostInWords = 2
const mostNames = 3

/** Conditions in one quiet line, such as “priority **High**, business unit **Production**”. */
export function ConditionWords({
  conditions,
  choices,
  isCounted = false,
}: {
  conditions: PolicyConditions
  choices: ConditionChoices
  /** Only says how many there are: they stand beside it. */
  isCounted?: boolean
}) {
  const { t } = useTranslation('service-levels')
  const fields = usedFields(conditions)
  if (fields.length === 0) return <span>{t('conditions.everything')}</span>
  if (isCounted || fields.length > mostInWords) return <span>{t('conditions.allOf', { count: fields.length })}</span>
  return (
    <span>
      {fields.map((field, index) => (
        <span key={field}>
          {index > 0 && `${t('conditions.and')} `}
          {t(`conditions.in.${field}`)}{' '}
          <bdi className="font-medium text-foreground">
            {namesInWords(
              (conditions[field] ?? []).map((value) => choices.nameOf(field, value)),
              (count) => t('conditions.more', { count }),
            )}
          </bdi>{' '}
        </span>
      ))}
    </span>
  )
}

function namesInWords(names: readonly string[], more: (count: number) => string): string {
  const rest = names.length - mostNames
  return rest > 0 ? `${names.slice(0, mostNames).join(', ')} ${more(rest)}` : names.join(', ')
}
