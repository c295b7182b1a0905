import { useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { FormControl, FormDescription, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Input } from '../../ui/input.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { field as fieldClass } from '../../ui/surfaces.ts'
import { DurationInput } from './duration-input.tsx'
import { minutesOfStep } from './ladder-steps.ts'
import { usePolicyView } from './policy-view.tsx'
import type { StepValues } from './step-form.ts'

/** When the step is due: before the target, at its end, or after it. */
export function StepInstantField({ targetMinutes }: { targetMinutes: number | null }) {
  const { t } = useTranslation('admin-policies')
  const { format } = usePolicyView()
  const { control, setValue } = useFormContext<StepValues>()
  const at = useWatch({ control, name: 'at' })
  const percentMinutes = minutesOfStep({ kind: 'percent', percent: at.percent || 0 }, targetMinutes)
  return (
    <div className="grid gap-2">
      <span className="font-medium">{t('step.when')}</span>
      <Segmented
        label={t('step.when')}
        value={at.kind}
        onValueChange={(kind) => setValue('at.kind', kind, { shouldDirty: true })}
        segments={[
          { value: 'percent', label: t('step.before') },
          { value: 'breach', label: t('step.atDue') },
          { value: 'after', label: t('step.after') },
        ]}
      />
      {at.kind === 'percent' && (
        <FormField
          control={control}
          name="at.percent"
          render={({ field }) => (
            <FormItem>
              <FormLabel className="sr-only">{t('step.percent')}</FormLabel>
              <div className="flex items-center gap-2">
                <FormControl>
                  <Input
                    {...field}
                    type="number"
                    inputMode="numeric"
                    min={1}
                    max={99}
                    className="w-20"
                    onChange={(event) => field.onChange(event.target.valueAsNumber)}
                    value={Number.isFinite(field.value) ? field.value : ''}
                  />
                </FormControl>
                <FormDescription>
                  {targetMinutes !== null && percentMinutes !== null
                    ? t('step.percentOf', { length: format(percentMinutes), target: format(targetMinutes) })
                    : t('step.percentOfTarget')}
                </FormDescription>
              </div>
              <FormMessage />
            </FormItem>
          )}
        />
      )}
      {at.kind === 'after' && (
        <FormField
          control={control}
          name="at.minutes"
          render={({ field }) => (
            <FormItem>
              <FormLabel className="sr-only">{t('step.minutes')}</FormLabel>
              <div className="flex items-center gap-2">
                <FormControl>
                  <DurationInput
                    value={field.value || null}
                    onValueChange={(minutes) => field.onChange(minutes ?? 0)}
                    onBlur={field.onBlur}
                    ref={field.ref}
                    className={cn(fieldClass, 'h-8 w-28 px-2.5')}
                  />
                </FormControl>
                <FormDescription>{t('step.afterDue')}</FormDescription>
              </div>
              <FormMessage />
            </FormItem>
          )}
        />
      )}
    </div>
  )
}

/** How long the step waits for somebody to acknowledge it before the next one is told. */
export function StepPatienceField() {
  const { t } = useTranslation('admin-policies')
  const { control } = useFormContext<StepValues>()
  const hintId = useId()
  return (
    <FormField
      control={control}
      name="patienceMinutes"
      render={({ field }) => (
        <FormItem>
          <FormLabel>{t('step.patience')}</FormLabel>
          <FormControl>
            <DurationInput
              value={field.value}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
              placeholder={t('step.noPatience')}
              className={cn(fieldClass, 'h-8 w-44 px-2.5')}
            />
          </FormControl>
          <FormDescription id={hintId}>{t('step.patienceHint')}</FormDescription>
          <FormMessage />
        </FormItem>
      )}
    />
  )
}
