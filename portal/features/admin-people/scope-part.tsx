import { useTranslation } from 'react-i18next'
import { Field } from '../../components/admin/fields.tsx'
import { FormColumns } from '../../components/form-page.tsx'
import { useAllSites, useBusinessUnits, useRegions } from '../../lib/lookups.ts'
import { MultiCombobox } from '../../ui/combobox.tsx'
import { Part } from './part.tsx'

/** A site that was closed is not chosen any more, but may have been. */
const isOpen = (item: object) => !('active' in item) || item.active === true

/** Where the person's rights reach: what is empty narrows nothing. */
export function ScopePart() {
  const { t } = useTranslation('admin-people')
  const lists = [
    { name: 'businessUnitIds', items: useBusinessUnits().items },
    { name: 'regionIds', items: useRegions().items },
    { name: 'siteIds', items: useAllSites().items },
  ] as const
  return (
    <Part title={t('part.scope')}>
      <p className="text-muted-foreground">{t('scope.hint')}</p>
      <FormColumns>
        {lists.map(({ name, items }) => (
          <Field key={name} name={`scope.${name}`} label={t(`scope.${name}`)}>
            {({ value, onChange, ref: _ref, name: _name, onBlur: _onBlur, ...field }) => (
              <MultiCombobox
                {...field}
                choices={items
                  .filter((item) => isOpen(item) || (value as string[]).includes(item.id))
                  .map(({ id, name: label }) => ({ value: id, label }))}
                values={value as string[]}
                onValuesChange={onChange}
                placeholder={t('scope.everywhere')}
              />
            )}
          </Field>
        ))}
      </FormColumns>
    </Part>
  )
}
