import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { UserPlus, X } from 'lucide-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAgents } from '../lib/lookups.ts'
import { type Choice, ChoiceList } from '../ui/choice-list.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { CommandItem } from '../ui/command.tsx'
import { type Face, PersonAvatar } from './person-avatar.tsx'
import { usePeopleSearch } from './use-people-search.ts'

type Field = Pick<
  ComponentProps<typeof Combobox>,
  | 'id'
  | 'disabled'
  | 'placeholder'
  | 'className'
  | 'aria-label'
  | 'aria-labelledby'
  | 'aria-describedby'
  | 'aria-invalid'
>

/** Anybody of the organization, searched by the server. */
export function PersonPicker({
  value,
  onValueChange,
  roles,
  clearable,
  ...field
}: Field & {
  value: Face | null
  onValueChange: (person: Face | null) => void
  roles?: readonly Role[]
  clearable?: boolean
}) {
  const { t } = useTranslation('common')
  const [text, setText] = useState('')
  const { people, isLoading } = usePeopleSearch(text, roles, true)
  // Before anything is typed, who is chosen stands first; then only who was found.
  const isAmong = value === null || text.trim() !== '' || people.some(({ id }) => id === value.id)
  const known: readonly Face[] = isAmong ? people : [value, ...people]
  return (
    <Combobox
      {...field}
      placeholder={field.placeholder ?? t('choosePerson')}
      searchPlaceholder={t('searchPeople')}
      choices={known.map(toChoice)}
      current={value && toChoice(value)}
      value={value?.id ?? null}
      onValueChange={(id) => onValueChange(known.find((person) => person.id === id) ?? null)}
      onSearch={setText}
      isLoading={isLoading}
      clearable={clearable}
    />
  )
}

function toChoice(person: Face): Choice {
  const email = 'email' in person && typeof person.email === 'string' ? person.email : undefined
  return {
    value: person.id,
    label: person.name,
    icon: <PersonAvatar person={person} size={20} />,
    hint: email && <bdi className="max-w-40 truncate">{email}</bdi>,
  }
}

function useAgentChoices(): { choices: Choice[]; isLoading: boolean } {
  const { t } = useTranslation('common')
  const { items, isLoading } = useAgents()
  const choices = items.map((agent) => ({
    value: agent.id,
    label: agent.name,
    icon: <PersonAvatar person={agent} size={20} presence={agent.availability} />,
    hint:
      agent.availability === 'online'
        ? t('openCount', { count: agent.openRequests })
        : t(`availability.${agent.availability}`),
    keywords: agent.skills,
  }))
  return { choices, isLoading }
}

/** Somebody who takes work, as a field of a form. */
export function AgentPicker({
  value,
  onValueChange,
  clearable,
  ...field
}: Field & { value: string | null; onValueChange: (id: string | null) => void; clearable?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <Combobox
      {...field}
      {...useAgentChoices()}
      placeholder={field.placeholder ?? t('choosePerson')}
      searchPlaceholder={t('searchPeople')}
      value={value}
      onValueChange={onValueChange}
      clearable={clearable}
    />
  )
}

/** The inside of an “Assign to…” popover: put it into a PopoverContent with `p-0`. */
export function AgentList({
  value,
  onChoose,
  allowNobody = false,
  children,
}: {
  value: string | null
  /** `null` is nobody. */
  onChoose: (agentId: string | null) => void
  allowNobody?: boolean
  /** Further lines above, as CommandItems. */
  children?: ReactNode
}) {
  const { t } = useTranslation('common')
  return (
    <ChoiceList
      {...useAgentChoices()}
      chosen={value === null ? [] : [value]}
      onChoose={onChoose}
      searchPlaceholder={t('assignTo')}
    >
      {children}
      {allowNobody && (
        <CommandItem value="__nobody" keywords={[t('unassigned')]} onSelect={() => onChoose(null)}>
          {value === null ? <UserPlus aria-hidden /> : <X aria-hidden />}
          {t('unassigned')}
        </CommandItem>
      )}
    </ChoiceList>
  )
}
