import { strategies } from '@holdfast/contracts/teams/team.ts'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../ui/form.tsx'
import { RadioGroup, RadioGroupItem } from '../../ui/radio-group.tsx'

/** How a team finds somebody for a request, each way in its own words. */
export function StrategyField() {
  const { t } = useTranslation('admin-teams')
  return (
    <FormField<FieldValues, string>
      name="strategy"
      render={({ field: { value, onChange, ref, name } }) => (
        <fieldset className="grid gap-2">
          <legend className="pb-1.5 text-small font-medium max-md:text-read">{t('field.strategy')}</legend>
          <RadioGroup ref={ref} name={name} value={value as string} onValueChange={onChange} className="gap-0">
            {strategies.map((strategy) => (
              <label
                key={strategy}
                htmlFor={`strategy-${strategy}`}
                className="flex cursor-pointer items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-hover max-md:min-h-11"
              >
                <RadioGroupItem id={`strategy-${strategy}`} value={strategy} className="mt-[3px]" />
                <span className="grid">
                  <span className="font-medium">{t(`strategy.${strategy}.name`)}</span>
                  <span className="text-small text-muted-foreground">{t(`strategy.${strategy}.hint`)}</span>
                </span>
              </label>
            ))}
          </RadioGroup>
        </fieldset>
      )}
    />
  )
}
