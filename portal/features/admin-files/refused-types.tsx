import { runnableTypes } from '@holdfast/contracts/files/file-rules.ts'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormSwitch } from '../../components/form-page.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TypeList } from './type-list.tsx'

const runnable = new Set(runnableTypes)

/** What never comes in: what runs when it is opened, as one choice, and whatever else is listed. */
export function RefusedTypes() {
  const { t } = useTranslation('admin-files')
  const form = useFormContext<{ refusedTypes: string[] }>()
  const types = form.watch('refusedTypes')
  const refusesRunnable = runnableTypes.every((type) => types.includes(type))
  const others = refusesRunnable ? types.filter((type) => !runnable.has(type)) : types
  const change = (next: readonly string[]) => form.setValue('refusedTypes', [...new Set(next)], { shouldDirty: true })
  return (
    <fieldset className="grid gap-3 border-t border-border pt-4">
      <legend className="sr-only">{t('refused.title')}</legend>
      <FormSwitch htmlFor="refuse-runnable" label={t('refused.runnable')} hint={t('refused.runnableHint')}>
        <Switch
          id="refuse-runnable"
          aria-describedby="refuse-runnable-hint"
          checked={refusesRunnable}
          onCheckedChange={(checked) =>
            change(checked ? [...runnableTypes, ...types] : types.filter((type) => !runnable.has(type)))
          }
        />
      </FormSwitch>
      <p className="text-small font-medium max-md:text-read">{t('refused.others')}</p>
      <TypeList
        label={t('refused.others')}
        types={others}
        onTypesChange={(next) => change(refusesRunnable ? [...runnableTypes, ...next] : next)}
      />
    </fieldset>
  )
}
