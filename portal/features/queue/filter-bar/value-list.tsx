import type { Priority, RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { PriorityIcon } from '../../../components/requests/priority-icon.tsx'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { TeamMark } from '../../../components/team-mark.tsx'
import { type Choice, ChoiceList } from '../../../ui/choice-list.tsx'
import { type FieldName, fields } from '../filter/fields.ts'
import { findName, type NameLists } from '../filter/names.ts'
import { readSpan } from '../filter/spans.ts'
import { useLabels } from './use-labels.ts'
import { useValueChoices } from './use-value-choices.ts'

interface ValueListProps {
  readonly field: FieldName
  readonly chosen: readonly string[]
  readonly names: NameLists
  readonly onChange: (values: readonly string[]) => void
}

/** The values of a field, several of which may be chosen; of times, one. */
export function ValueList({ field, chosen, names, onChange }: ValueListProps) {
  const { t } = useTranslation('queue')
  const labelOf = useLabels(names)
  const [typed, setTyped] = useState('')
  const found = useValueChoices(field, typed.trim(), names)
  const isOne = fields[field].kind === 'span' || field === 'is'
  const isSearched = field === 'tag' || field === 'requester'
  const listed = [
    ...fields[field].values.map((value) => ({ value, label: labelOf(field, value) })),
    ...chosen
      .filter((value) => !fields[field].values.includes(value))
      .map((value) => ({ value, label: labelOf(field, value) })),
    ...found,
    ...ownWords(field, typed),
  ]
  const choices = [...new Map(listed.map((choice) => [choice.value, choice])).values()].map(
    ({ value, label }): Choice => ({ value, label, icon: iconFor(field, value, label, names), keywords: [value] }),
  )
  const choose = (value: string) => {
    if (isOne) onChange([value])
    else onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  }
  return (
    <ChoiceList
      choices={isSearched ? choices.filter((choice) => isFitting(choice, typed)) : choices}
      chosen={chosen}
      onChoose={choose}
      searchPlaceholder={t(fields[field].kind === 'span' ? 'filter.searchSpan' : 'filter.searchValue')}
      {...(isSearched ? { onSearch: setTyped } : { onSearch: undefined })}
    />
  )
}

/** A tag that no request has yet, or a time of one's own. */
function ownWords(field: FieldName, typed: string): { value: string; label: string }[] {
  const plain = typed.trim()
  if (plain === '') return []
  if (field === 'tag') return [{ value: plain, label: plain }]
  return fields[field].kind === 'span' && readSpan(plain.toLowerCase())
    ? [{ value: plain.toLowerCase(), label: plain }]
    : []
}

function isFitting({ label, value }: Choice, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  return label.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted)
}

function iconFor(field: FieldName, value: string, label: string, names: NameLists): ReactNode {
  switch (field) {
    case 'status':
      return <StatusIcon status={value as RequestStatus} />
    case 'priority':
      return <PriorityIcon priority={value as Priority} decorative />
    case 'team': {
      const found = findName(names, field, value)
      return typeof found === 'object' ? <TeamMark teamId={found.id} /> : null
    }
    case 'assignee': {
      if (value === 'none') return <PersonAvatar person={null} size={20} />
      const found = findName(names, field, value)
      return typeof found === 'object' ? <PersonAvatar person={{ id: found.id, name: label }} size={20} /> : null
    }
    default:
      return null
  }
}
