import type { PolicyConditions, PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ConditionChips } from '../../components/service-levels/conditions/condition-chips.tsx'
import { usePolicyView } from './policy-view.tsx'

/** Which requests the open policy is for. The default takes whatever is left. */
export function OpenConditions({ isDefault }: { isDefault: boolean }) {
  const { t } = useTranslation('admin-policies')
  const { editable, choices, policies } = usePolicyView()
  const { control, setValue } = useFormContext<PolicyRules>()
  const conditions = useWatch({ control, name: 'conditions' })
  const { errors } = useFormState({ control, name: 'conditions' })
  if (isDefault) return <p className="text-small text-muted-foreground">{t('list.defaultHint')}</p>
  const knownGroups = [...new Set(policies.flatMap((policy) => policy.conditions.requesterGroups ?? []))]
  const change = (next: PolicyConditions) => setValue('conditions', next, { shouldDirty: true })
  const message = errors.conditions?.message ?? errors.conditions?.root?.message
  return (
    <div className="grid gap-1.5">
      <ConditionChips
        conditions={conditions}
        choices={choices}
        knownGroups={knownGroups}
        onChange={editable ? change : undefined}
        emptyText={t('list.noConditions')}
      />
      {message && (
        <p role="alert" className="text-small text-sla-late">
          {message}
        </p>
      )}
    </div>
  )
}
