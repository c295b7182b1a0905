import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
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
  return (
    <Command shouldFilter={onSearch === undefined} loop>
      <CommandInput autoFocus placeholder={props.searchPlaceholder ?? t('search')} onValueChange={onSearch} />
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
