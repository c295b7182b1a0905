import type { Category } from '@holdfast/contracts/categories/category.ts'
import { Tag } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { useCategories } from '../../lib/lookups.ts'
import type { Choice } from '../../ui/choice-list.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Label } from '../../ui/label.tsx'
import { focusRing } from '../../ui/surfaces.ts'
import type { Submit } from './use-submit.ts'
import { useSuggestions } from './use-suggestions.ts'

/** Where it belongs: suggested from what was written, chosen by hand, or left to the desk. */
export function CategoryField({ submit }: { submit: Submit }) {
  const { t } = useTranslation('submit')
  const id = useId()
  const { values, change } = submit
  const { items, byId, isLoading } = useCategories()
  const choices = useMemo(() => choicesOf(items), [items])
  const suggested = useSuggestions(values.title, values.description, values.categoryId === null)
  const known = suggested.filter(({ categoryId }) => byId.has(categoryId))
  const nameOf = (categoryId: string, subcategoryId: string | null) =>
    [categoryId, subcategoryId].flatMap((one) => (one === null ? [] : (byId.get(one)?.name ?? []))).join(' › ')
  if (!isLoading && items.length === 0) return null
  const choose = (categoryId: string | null, subcategoryId: string | null) => change({ categoryId, subcategoryId })
  return (
    <div className="grid content-start gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <Label id={`${id}-label`}>{t('category.label')}</Label>
        <span className="text-small text-muted-foreground">{t('optional')}</span>
      </div>
      <Combobox
        id={id}
        aria-labelledby={`${id}-label ${id}`}
        clearable
        choices={choices}
        isLoading={isLoading}
        placeholder={t('category.none')}
        searchPlaceholder={t('category.search')}
        value={values.categoryId === null ? null : keyOf(values.categoryId, values.subcategoryId)}
        onValueChange={(key) => {
          const [categoryId = null, subcategoryId = null] = key?.split('/') ?? []
          choose(categoryId, subcategoryId)
        }}
      />
      <div aria-live="polite" className={cn('flex flex-wrap items-center gap-2', known.length === 0 && 'sr-only')}>
        {known.length > 0 && <span className="text-small text-muted-foreground">{t('category.maybe')}</span>}
        {known.map(({ categoryId, subcategoryId }) => (
          <button
            key={keyOf(categoryId, subcategoryId)}
            type="button"
            onClick={() => choose(categoryId, subcategoryId)}
            className={cn(
              'inline-flex h-7 items-center gap-1.5 rounded-full border border-input bg-card px-3 text-small font-medium hover:bg-muted max-md:h-11 max-md:px-4 max-md:text-read',
              focusRing,
            )}
          >
            <Tag aria-hidden className="size-3.5 text-muted-foreground" />
            <span dir="auto">{nameOf(categoryId, subcategoryId)}</span>
          </button>
        ))}
        {values.categoryId !== null && (
          <span className="sr-only">
            {t('category.chosen', { name: nameOf(values.categoryId, values.subcategoryId) })}
          </span>
        )}
      </div>
    </div>
  )
}

const keyOf = (categoryId: string, subcategoryId: string | null) =>
  subcategoryId === null ? categoryId : `${categoryId}/${subcategoryId}`

/** Each category, and under it its subcategories. */
function choicesOf(items: readonly Category[]): Choice[] {
  return items
    .filter(({ parentId }) => parentId === null)
    .flatMap((category) => [
      { value: category.id, label: category.name },
      ...items
        .filter(({ parentId }) => parentId === category.id)
        .map((sub) => ({
          value: keyOf(category.id, sub.id),
          label: `${category.name} › ${sub.name}`,
        })),
    ])
}
