import { ListFilterPlus } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import type { NameLists } from '../filter/names.ts'
import type { Filter, FilterError } from '../filter/parse.ts'
import { AddFilter } from './add-filter.tsx'
import { FilterChip } from './filter-chip.tsx'
import { FilterField } from './filter-field.tsx'

const FilterEditor = lazy(async () => ({ default: (await import('./filter-editor.tsx')).FilterEditor }))

interface FilterBarProps {
  readonly filter: Filter
  readonly errors: readonly FilterError[]
  readonly names: NameLists
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
  readonly onChange: (text: string) => void
  /** Behind the chips, such as the button that saves the view. */
  readonly children?: ReactNode
}

/** A filter as chips; as text while it is typed. Both are the same words. */
export function FilterBar({ filter, errors, names, isEditing, onEdit, onChange, children }: FilterBarProps) {
  const { t } = useTranslation('queue')
  const field = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    // The focus returns to where it came from, unless it has been taken somewhere.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) field.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  return (
    <search className="relative flex h-11 flex-none items-center gap-1.5 border-b ps-4 pe-3 md:ps-5 md:pe-4 max-md:h-14">
      {isEditing ? (
        <Suspense fallback={<div className="h-7 flex-1 rounded-md border border-ring bg-card" />}>
          <FilterEditor
            filter={filter}
            errors={errors}
            names={names}
            onChange={onChange}
            onClose={() => onEdit(false)}
          />
        </Suspense>
      ) : (
        <>
          <FilterField
            ref={field}
            words={filter.words}
            text={filter.text}
            hasErrors={errors.length > 0}
            onOpen={() => onEdit(true)}
          />
          <div className="scrollbar-none flex min-w-0 items-center gap-1.5 overflow-x-auto py-1 max-md:hidden">
            {filter.conditions.map((condition) => (
              <FilterChip
                key={`${condition.start} ${condition.field}`}
                filter={filter}
                condition={condition}
                errors={errors}
                names={names}
                onChange={onChange}
              />
            ))}
            <AddFilter filter={filter} names={names} onChange={onChange}>
              <Button variant="ghost" size="sm" className="flex-none">
                <ListFilterPlus aria-hidden />
                {t('filter.add')}
              </Button>
            </AddFilter>
          </div>
          <div className="ms-auto flex flex-none items-center gap-1.5">
            {filter.text.trim() !== '' && (
              <Button variant="ghost" size="sm" className="max-md:hidden" onClick={() => onChange('')}>
                {t('filter.clear')}
              </Button>
            )}
            {children}
          </div>
        </>
      )}
    </search>
  )
}
