import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCategories } from '../../lib/lookups.ts'
import type { Option } from './fields.tsx'

/** Categories and, below each, its subcategories, to be chosen from in a form. */
export function useCategoryOptions(): Option[] {
  const { i18n } = useTranslation()
  const { items } = useCategories()
  return useMemo(() => {
    const collator = new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' })
    const sorted = items.toSorted((a, b) => collator.compare(a.name, b.name))
    return sorted
      .filter(({ parentId }) => parentId === null)
      .flatMap((category) => [
        { value: category.id, label: category.name },
        ...sorted
          .filter(({ parentId }) => parentId === category.id)
          .map(({ id, name }) => ({ value: id, label: `${category.name} › ${name}` })),
      ])
  }, [items, i18n.language])
}
