import type { RoutingRule } from '@holdfast/contracts/routing/routing-rule.ts'
import { useId } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ConditionChips } from '../../components/service-levels/conditions/condition-chips.tsx'
import { useConditionChoices } from '../../components/service-levels/conditions/use-condition-choices.tsx'
import { TeamPicker } from '../../components/team-picker.tsx'
import { FormControl, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { RuleFields } from './api.ts'

/** Whom the rule fits, which team gets it, and whether it counts. */
export function RuleFormFields({ rules }: { rules: readonly RoutingRule[] }) {
  const { t } = useTranslation('admin-routing')
  const { control } = useFormContext<RuleFields>()
  const { field: conditions } = useController({ control, name: 'conditions' })
  const { field: active } = useController({ control, name: 'active' })
  const choices = useConditionChoices()
  const knownGroups = [...new Set(rules.flatMap((rule) => rule.conditions.requesterGroups ?? []))]
  const switchId = useId()
  return (
    <>
      <fieldset className="grid grid-cols-1 gap-1.5">
        <legend className="pb-1.5 font-medium">{t('dialog.conditions')}</legend>
        <ConditionChips
          conditions={conditions.value}
          choices={choices}
          knownGroups={knownGroups}
          onChange={conditions.onChange}
          emptyText={t('dialog.everything')}
        />
      </fieldset>
      <FormField
        control={control}
        name="teamId"
        render={({ field, fieldState }) => (
          <FormItem>
            <FormLabel>{t('dialog.team')}</FormLabel>
            <FormControl>
              <TeamPicker
                value={field.value || null}
                onValueChange={(teamId) => field.onChange(teamId ?? '')}
                aria-invalid={fieldState.invalid}
              />
            </FormControl>
            <FormMessage />
          </FormItem>
        )}
      />
      <div className="flex items-center gap-2">
        <Switch id={switchId} checked={active.value} onCheckedChange={active.onChange} />
        <label htmlFor={switchId}>{t('dialog.active')}</label>
      </div>
    </>
  )
}
