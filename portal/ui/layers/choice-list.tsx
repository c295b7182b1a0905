import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from './command.tsx'

export interface Choice {
  value: string
  label: string
  icon?: ReactNode
  /** Quiet words at the end of the line. */
  hint?: ReactNode
  keywords?: string[]
  disabled?: boolean
  /** Choices of one group stand together under its name. */
  group?: string
}

export interface ChoiceListProps {
  choices: readonly Choice[]
  /** What is chosen now, marked by a check. */
  chosen: readonly string[]
  onChoose: (value: string) => void
  searchPlaceholder?: string
  emptyText?: ReactNode
  /** Where the server searches: called with what was typed, and nothing is filtered here. */
  onSearch?: (text: string) => void
  isLoading?: boolean
  /** Lines above all groups, such as “Nobody”. */
  children?: ReactNode
}

/** The inside of every picker: a search box over a list that the arrow keys walk. Put it into a popover of your own. */
export function ChoiceList(props: ChoiceListProps) {
  const { t } = useTranslation('common')
  const { choices, chosen, onChoose, onSearch, isLoading } = props
  const groups = [...new Set(choices.map((choice) => choice.group ?? ''))]
  const { search, ...served } = useServed(props)
  return (
    <Command loop {...(onSearch ? served : {})}>
      <CommandInput
        autoFocus
        placeholder={props.searchPlaceholder ?? t('search')}
        onValueChange={onSearch ? search : undefined}
      />
      <CommandList aria-busy={isLoading}>
        <CommandEmpty>{isLoading ? t('loading') : (props.emptyText ?? t('nothingFits'))}</CommandEmpty>
        {props.children}
        {groups.map((group) => (
          <CommandGroup key={group} heading={group || undefined}>
            {choices
              .filter((choice) => (choice.group ?? '') === group)
              .map((choice) => (
                <ChoiceLine
                  key={choice.value}
                  choice={choice}
                  isChosen={chosen.includes(choice.value)}
                  onChoose={onChoose}
                />
              ))}
          </CommandGroup>
        ))}
      </CommandList>
    </Command>
  )
}

/**
 * Where the server searches, what it finds comes after the letters: the first of it is marked when it comes, and Enter
 * that is pressed before chooses then, not what stood there by chance.
 */
function useServed({ choices, isLoading = false, onSearch, onChoose }: ChoiceListProps) {
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState('')
  const [isEntered, setEntered] = useState(false)
  const first = typed === '' ? undefined : choices.find(({ disabled }) => !disabled)?.value
  const found = choices.map(({ value }) => value).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for whatever has been found
  useEffect(() => {
    if (first !== undefined) setMarked(first)
  }, [first, found])
  const choose = useEffectEvent(() => {
    setEntered(false)
    if (first !== undefined) onChoose(first)
  })
  useEffect(() => {
    if (isEntered && !isLoading) choose()
  }, [isEntered, isLoading])
  return {
    shouldFilter: false,
    value: marked,
    onValueChange: setMarked,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !isLoading || event.nativeEvent.isComposing) return
      event.preventDefault()
      setEntered(true)
    },
    search(text: string) {
      setTyped(text.trim())
      setEntered(false)
      onSearch?.(text)
    },
  }
}

function ChoiceLine({
  choice,
  isChosen,
  onChoose,
}: {
  choice: Choice
  isChosen: boolean
  onChoose: (value: string) => void
}) {
  return (
    <CommandItem
      value={choice.value}
      keywords={[choice.label, ...(choice.keywords ?? [])]}
      disabled={choice.disabled}
      onSelect={() => onChoose(choice.value)}
    >
      {choice.icon}
      <span dir="auto" className="keep-side min-w-0 truncate">
        {choice.label}
      </span>
      <span className="ms-auto flex shrink-0 items-center gap-2 ps-3 text-small text-muted-foreground">
        {choice.hint}
        <Check aria-hidden className={cn('text-primary', !isChosen && 'invisible')} />
      </span>
    </CommandItem>
  )
}
