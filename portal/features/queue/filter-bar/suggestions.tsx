import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { floating, menuItem } from '../../../ui/surfaces.ts'
import { fields } from '../filter/fields.ts'
import type { NameLists } from '../filter/names.ts'
import type { FilterError } from '../filter/parse.ts'
import type { Suggestion } from '../filter/suggest.ts'
import { useLabels } from './use-labels.ts'

interface SuggestionsProps {
  readonly id: string
  readonly suggestions: readonly Suggestion[]
  readonly chosen: number
  readonly errors: readonly FilterError[]
  readonly names: NameLists
  readonly onTake: (suggestion: Suggestion) => void
}

/** The focus stays in the text, which names the one that is chosen. */
const listRole = { role: 'listbox' } as const
const option = (isChosen: boolean) => ({ role: 'option', 'aria-selected': isChosen }) as const

/** Below what is typed: what is wrong with it, and what could come next. */
export function Suggestions({ id, suggestions, chosen, errors, names, onTake }: SuggestionsProps) {
  const { t } = useTranslation('queue')
  const labelOf = useLabels(names)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const isEmpty = suggestions.length === 0 && errors.length === 0
  return (
    <div className={cn(floating, 'absolute start-0 top-full z-40 mt-1 w-80 max-w-full p-1', isEmpty && 'hidden')}>
      <ul id={`${id}-faults`} aria-live="polite" className={cn(errors.length > 0 && 'mb-1 border-b pb-1')}>
        {errors.map((error) => (
          <li
            key={`${error.start} ${error.code}`}
            className="flex items-start gap-2 px-2 py-1 text-small text-sla-late"
          >
            <CircleAlert aria-hidden className="mt-0.5 size-3" />
            {t(`filter.fault.${error.code}`, { text: error.text, field: error.field ? t(`field.${error.field}`) : '' })}
          </li>
        ))}
      </ul>
      <ul
        ref={list}
        id={id}
        {...listRole}
        aria-label={t('filter.suggestions')}
        className={cn('max-h-72 overflow-y-auto', suggestions.length === 0 && 'hidden')}
      >
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the text's
          <li
            key={suggestion.insert}
            id={`${id}-${index}`}
            {...option(index === chosen)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(suggestion)}
            className={cn(
              menuItem,
              'cursor-pointer hover:bg-hover',
              index === chosen && 'bg-accent text-accent-foreground',
            )}
          >
            <code className="code min-w-20 flex-none">{suggestion.insert}</code>
            <bdi className="min-w-0 truncate text-small text-muted-foreground">
              {suggestion.value === undefined
                ? t(`field.${suggestion.field}`)
                : fields[suggestion.field].values.includes(suggestion.value)
                  ? labelOf(suggestion.field, suggestion.value)
                  : suggestion.label}
            </bdi>
          </li>
        ))}
      </ul>
      <p
        className={cn('px-2 pt-1 text-micro text-muted-foreground max-md:hidden', suggestions.length === 0 && 'hidden')}
      >
        {t('filter.help')}
      </p>
    </div>
  )
}
