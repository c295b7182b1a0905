import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { RadioGroup, RadioGroupItem } from '../../ui/radio-group.tsx'
import { TypeList } from './type-list.tsx'

const usual = ['image/*', 'application/pdf', 'text/plain']

/** Everything, or only what is listed. */
export function AllowedTypes() {
  const { t } = useTranslation('admin-files')
  const form = useFormContext<{ allowedTypes: string[] }>()
  const types = form.watch('allowedTypes')
  const [kept, setKept] = useState(usual)
  const change = (next: string[]) => form.setValue('allowedTypes', next, { shouldDirty: true })
  const choose = (choice: string) => {
    // What was listed is there again when one changes one's mind.
    if (types.length > 0) setKept(types)
    change(choice === 'all' ? [] : kept)
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1.5 text-small font-medium max-md:text-read">{t('allowed.title')}</legend>
      <RadioGroup value={types.length === 0 ? 'all' : 'listed'} onValueChange={choose} className="gap-1">
        {['all', 'listed'].map((choice) => (
          <label
            key={choice}
            htmlFor={`allowed-${choice}`}
            className="flex cursor-pointer items-center gap-2.5 max-md:min-h-11"
          >
            <RadioGroupItem id={`allowed-${choice}`} value={choice} />
            {t(`allowed.${choice}`)}
          </label>
        ))}
      </RadioGroup>
      {types.length > 0 && <TypeList label={t('allowed.listed')} types={types} onTypesChange={change} />}
    </fieldset>
  )
}
