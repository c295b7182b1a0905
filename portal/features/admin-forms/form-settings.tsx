import { formIcons } from '@holdfast/contracts/forms/field-kinds.ts'
import { requestTypes } from '@holdfast/contracts/requests/vocabulary.ts'
import * as ToggleGroup from 'radix-ui/toggle-group'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Field, SelectField, SwitchField, TextField } from '../../components/admin/fields.tsx'
import { FormColumns, FormSection } from '../../components/form-page.tsx'
import { FormIcon } from '../../components/request-forms/form-icon.tsx'
import { cn } from '../../lib/cn.ts'
import { useCategories } from '../../lib/lookups.ts'
import { focusRing } from '../../ui/surfaces.ts'
import type { DraftForm } from './draft-form.ts'

/** What it is called, and what the requests that it makes begin with. */
export function FormSettings() {
  const { t } = useTranslation('admin-forms')
  const { items } = useCategories()
  const { watch, setValue } = useFormContext<DraftForm>()
  const categoryId = watch('categoryId')
  const optionsOf = (parentId: string | null) =>
    items.filter((one) => one.parentId === parentId).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormSection title={t('settings.title')}>
      <FormColumns>
        <TextField name="name" label={t('settings.name')} required autoFocus={watch('name') === ''} maxLength={100} />
        <TextField name="description" label={t('settings.description')} hint={t('optional')} maxLength={500} />
      </FormColumns>
      <Field name="icon" label={t('settings.icon')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <ToggleGroup.Root
            {...field}
            type="single"
            value={value as string}
            onValueChange={(next) => next && onChange(next)}
            className="flex flex-wrap gap-1"
          >
            {formIcons.map((icon) => (
              <ToggleGroup.Item
                key={icon}
                value={icon}
                aria-label={t(`icon.${icon}`)}
                title={t(`icon.${icon}`)}
                className={cn(
                  'grid size-8 cursor-pointer place-items-center rounded-md border border-transparent text-muted-foreground hover:bg-hover hover:text-foreground max-md:size-11',
                  'data-[state=on]:border-primary data-[state=on]:bg-accent data-[state=on]:text-accent-foreground',
                  focusRing,
                )}
              >
                <FormIcon name={icon} className="size-4" />
              </ToggleGroup.Item>
            ))}
          </ToggleGroup.Root>
        )}
      </Field>
      <FormColumns>
        <SelectField
          name="type"
          label={t('settings.type')}
          options={requestTypes.map((type) => ({ value: type, label: t(`common:requestType.${type}`) }))}
        />
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            name="categoryId"
            label={t('settings.category')}
            empty={t('settings.noCategory')}
            options={optionsOf(null)}
            onInput={() => setValue('subcategoryId', '', { shouldDirty: true })}
          />
          <SelectField
            name="subcategoryId"
            label={t('settings.subcategory')}
            empty={t('settings.noCategory')}
            disabled={categoryId === '' || optionsOf(categoryId).length === 0}
            options={categoryId === '' ? [] : optionsOf(categoryId)}
          />
        </div>
      </FormColumns>
      <SwitchField name="active" label={t('settings.active')} description={t('settings.activeHint')} />
    </FormSection>
  )
}
