import type { Category } from '@holdfast/contracts/categories/category.ts'
import { CreateCategoryBody } from '@holdfast/contracts/categories/create-category.ts'
import { EditCategoryBody } from '@holdfast/contracts/categories/edit-category.ts'
import { useTranslation } from 'react-i18next'
import { Field, SelectField, TextField } from '../../components/admin/fields.tsx'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { TagInput } from '../../components/tag-input.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { useAgents } from '../../lib/lookups.ts'
import { toast } from '../../lib/toast.ts'
import { createCategory, editCategory, rereadCategory } from './api.ts'
import { CategoryUsageList } from './category-usage.tsx'

const mostSkills = 50

interface SheetProps {
  /** `null`: a new one. */
  item: Category | null
  /** The category that a new one is put under. */
  below: string
  categories: readonly Category[]
  onClose: () => void
}

export function CategorySheet({ item, below, categories, onClose }: SheetProps) {
  const { t } = useTranslation('admin-categories')
  const { items: agents } = useAgents()
  const record = useRecordForm({
    schema: item ? EditCategoryBody : CreateCategoryBody,
    item,
    toValues: (from: Category | null) => ({
      name: from?.name ?? '',
      parentId: from?.parentId ?? below,
      skills: from?.skills ?? [],
    }),
    toBody: ({ name, parentId, skills }) => ({ name, skills, ...(item ? {} : { parentId: parentId || null }) }),
    create: createCategory,
    edit: editCategory,
    reread: rereadCategory,
    onSaved: ({ name }) => toast(t(item ? 'common:savedNamed' : 'common:madeNamed', { name })),
  })
  const parents = categories.filter(({ parentId, active }) => parentId === null && active)
  const known = [...new Set(agents.flatMap(({ skills }) => skills))].sort()
  const title = item?.name ?? t(below === '' ? 'new' : 'newBelow')
  return (
    <FormLayer record={record} title={title} onClose={onClose}>
      <TextField name="name" label={t('field.name')} required autoFocus={item === null} />
      {item === null && (
        <SelectField
          name="parentId"
          label={t('field.parent')}
          empty={t('field.noParent')}
          options={parents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field name="skills" label={t('field.skills')} description={t('field.skillsHint')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <TagInput
            {...field}
            value={value as string[]}
            onValueChange={onChange}
            suggestions={known}
            most={mostSkills}
            placeholder={t('field.addSkill')}
          />
        )}
      </Field>
      {item && <CategoryUsageList categoryId={item.id} path={pathOf(item, categories)} />}
    </FormLayer>
  )
}

function pathOf({ name, parentId }: Category, categories: readonly Category[]): string {
  const parent = categories.find(({ id }) => id === parentId)
  return parent ? `${parent.name}/${name}` : name
}
