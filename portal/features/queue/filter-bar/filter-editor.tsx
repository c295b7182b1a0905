import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import type { NameLists } from '../filter/names.ts'
import { type Filter, type FilterError, parseFilter } from '../filter/parse.ts'
import {
  findPlace,
  type Place,
  type Suggestion,
  suggestFields,
  suggestValues,
  takeSuggestion,
} from '../filter/suggest.ts'
import { FilterText } from './filter-text.tsx'
import { Suggestions } from './suggestions.tsx'
import { useLabels } from './use-labels.ts'
import { useValueChoices } from './use-value-choices.ts'

interface FilterEditorProps {
  readonly filter: Filter
  readonly errors: readonly FilterError[]
  readonly names: NameLists
  readonly onChange: (text: string) => void
  readonly onClose: () => void
}

/** Results follow what is typed; a moment of rest spares the searches between two keys. */
const restMs = 120
/** The beginning of a field is no word to look for, unless nothing follows it. */
const unsureMs = 900

/** The whole filter as text, with what could be typed next. */
export function FilterEditor({ filter, errors, names, onChange, onClose }: FilterEditorProps) {
  const { t } = useTranslation('queue')
  const [text, setText] = useState(() => (filter.text === '' ? '' : `${filter.text.trimEnd()} `))
  const [cursor, setCursor] = useState(text.length)
  const [chosen, setChosen] = useState(-1)
  const [isShown, setShown] = useState(true)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const place = isShown ? findPlace(text, cursor) : null
  const suggestions = useSuggestions(place, names)
  useApplied(text, filter.text, place?.kind === 'field' && place.typed !== '' && suggestions.length > 0, onChange)

  const type = (next: string, at: number) => {
    setText(next)
    setCursor(at)
    setChosen(-1)
    setShown(true)
  }
  const take = (suggestion: Suggestion) => {
    if (!place) return
    const taken = takeSuggestion(text, place, suggestion)
    type(taken.text, taken.cursor)
    input.current?.focus()
    requestAnimationFrame(() => input.current?.setSelectionRange(taken.cursor, taken.cursor))
  }
  const finish = () => {
    onChange(text.trim())
    onClose()
  }
  const press = (event: KeyboardEvent) => {
    const turn = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const isTyping = place !== null && place.typed !== ''
    if (turn !== 0 && suggestions.length > 0)
      setChosen((chosen + turn + suggestions.length + (chosen < 0 && turn < 0 ? 1 : 0)) % suggestions.length)
    else if (event.key === 'Tab' && !event.shiftKey && suggestions[Math.max(chosen, 0)] && (isTyping || chosen >= 0))
      take(suggestions[Math.max(chosen, 0)] as Suggestion)
    else if (event.key === 'Enter' && suggestions[chosen]) take(suggestions[chosen])
    else if (event.key === 'Enter') finish()
    else if (event.key === 'Escape' && suggestions.length > 0 && isTyping) setShown(false)
    else if (event.key === 'Escape') finish()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isOpen = suggestions.length > 0
  const own = parseFilter(text)
  // Names are looked up for what was applied; where that is not this text yet, only its own faults are known.
  const shownErrors = filter.text.trim() === text.trim() ? errors : own.errors
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the focus has left all that is inside
    <div
      className="relative flex h-7 min-w-0 flex-1 items-center gap-1.5 rounded-md border border-ring bg-card ps-2 pe-1 ring-2 ring-ring/35 max-md:h-11"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && finish()}
    >
      <Search aria-hidden className="size-3.5 text-muted-foreground" />
      <FilterText
        ref={input}
        text={text}
        errors={shownErrors}
        onType={type}
        onMove={setCursor}
        onKeyDown={press}
        aria-label={t('filter.type')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        aria-describedby={`${listId}-faults`}
      />
      <Button variant="ghost" size="icon-sm" className="size-5" aria-label={t('filter.done')} onClick={finish}>
        <X aria-hidden />
      </Button>
      <Suggestions
        id={listId}
        suggestions={suggestions}
        chosen={chosen}
        errors={shownErrors}
        onTake={take}
        names={names}
      />
    </div>
  )
}

function useSuggestions(place: Place | null, names: NameLists): readonly Suggestion[] {
  const labelOf = useLabels(names)
  const field = place?.kind === 'value' ? place.field : null
  const named = useValueChoices(field, place?.typed ?? '', names)
  if (place === null) return []
  if (place.kind === 'field') return suggestFields(place)
  return suggestValues(place, (value) => labelOf(place.field, value), named)
}

function useApplied(text: string, applied: string, isUnsure: boolean, apply: (text: string) => void): void {
  useEffect(() => {
    if (text.trim() === applied.trim()) return
    const timer = setTimeout(() => apply(text.trim()), isUnsure ? unsureMs : restMs)
    return () => clearTimeout(timer)
  }, [text, applied, isUnsure, apply])
}
