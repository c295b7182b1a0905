import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../admin/fields.tsx'
import { emptyMapping } from './draft-mappings.ts'
import { useMappingOptions } from './use-mapping-options.ts'

/** A list in order: of what only one can be, the first group that names it decides. */
export function MappingsField({ name, groupHint }: { name: string; groupHint: string }) {
  const { t } = useTranslation('group-mappings')
  const { fields, append, remove, move } = useFieldArray({ name })
  return (
    <div className="grid gap-3">
      {fields.length === 0 ? <p className="text-muted-foreground">{t('none')}</p> : null}
      <ol className="grid gap-3">
        {fields.map((field, index) => (
          <li key={field.id} className="grid gap-3 rounded-md border px-3 py-3">
            <div className="flex items-start gap-2 max-md:flex-wrap max-md:justify-end">
              <TextField
                name={`${name}.${index}.group`}
                label={t('group')}
                description={groupHint}
                required
                className="min-w-0 flex-1 max-md:basis-full"
                dir="ltr"
              />
              <div className="flex flex-none pt-6 max-md:pt-0">
                <Button
                  variant="ghost"
                  size="icon"
                  disabled={index === 0}
                  aria-label={t('up')}
                  onClick={() => move(index, index - 1)}
                >
                  <ArrowUp />
                </Button>
                <Button
                  variant="ghost"
                  size="icon"
                  disabled={index === fields.length - 1}
                  aria-label={t('down')}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDown />
                </Button>
                <Button variant="ghost" size="icon" aria-label={t('remove')} onClick={() => remove(index)}>
                  <Trash2 />
                </Button>
              </div>
            </div>
            <Gives prefix={`${name}.${index}`} />
          </li>
        ))}
      </ol>
      <div>
        <Button variant="outline" onClick={() => append(emptyMapping)}>
          <Plus />
          {t('add')}
        </Button>
      </div>
    </div>
  )
}

function Gives({ prefix }: { prefix: string }) {
  const { t } = useTranslation('group-mappings')
  const lists = useMappingOptions()
  return (
    <div className="grid gap-3 md:grid-cols-3">
      {lists.map(({ name, options }) => (
        <SelectField key={name} name={`${prefix}.${name}`} label={t(name)} empty={t('unchanged')} options={options} />
      ))}
    </div>
  )
}
