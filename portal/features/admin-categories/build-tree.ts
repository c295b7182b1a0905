/** Categories as the two levels that they are. */
import type { Category } from '@holdfast/contracts/categories/category.ts'

export interface Branch {
  readonly category: Category
  readonly children: readonly Category[]
}

export interface TreeFilter {
  /** Part of a name or of a skill. */
  readonly text: string
  readonly archived: boolean
}

/** @returns what fits, by name; a category is there for its subcategories' sake too, and then only with those that fit */
export function buildTree(categories: readonly Category[], filter: TreeFilter, language: string): Branch[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const shown = categories
    .filter(({ active }) => active || filter.archived)
    .toSorted((a, b) => collator.compare(a.name, b.name))
  const fits = fitsText(filter.text)
  const known = new Set(shown.map(({ id }) => id))
  return shown
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .flatMap((category) => {
      const below = shown.filter(({ parentId }) => parentId === category.id)
      if (fits(category)) return [{ category, children: below }]
      const children = below.filter(fits)
      return children.length > 0 ? [{ category, children }] : []
    })
}

function fitsText(text: string): (category: Category) => boolean {
  const wanted = text.trim().toLocaleLowerCase()
  if (wanted === '') return () => true
  return ({ name, skills }) => [name, ...skills].some((words) => words.toLocaleLowerCase().includes(wanted))
}
