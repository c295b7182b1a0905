import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { AgentList } from '../../../components/person-picker.tsx'
import { usePeopleSearch } from '../../../components/use-people-search.ts'
import { useAgents } from '../../../lib/lookups.ts'
import { useMay } from '../../../lib/session.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { useRequestActions } from '../use-request-actions.ts'

interface AddPersonProps {
  readonly kind: 'collaborator' | 'observer'
  readonly onDone: () => void
}

/** Chooses who helps, or who follows. */
export function AddPerson({ kind, onDone }: AddPersonProps) {
  return kind === 'collaborator' ? <AddAgent onDone={onDone} /> : <AddAnybody onDone={onDone} />
}

function AddAgent({ onDone }: { onDone: () => void }) {
  const { byId } = useAgents()
  const actions = useRequestActions()
  const choose = (id: string | null) => {
    onDone()
    const agent = id === null ? undefined : byId.get(id)
    if (agent) void actions.addPart(agent, 'collaborator')
  }
  return <AgentList value={null} onChoose={choose} />
}

/** Observers may be anybody, so the server searches. */
function AddAnybody({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('common')
  const actions = useRequestActions()
  const [text, setText] = useState('')
  const { people, isLoading } = usePeopleSearch(text, undefined, useMay('person:read'))
  const choices = people.map((person) => ({
    value: person.id,
    label: person.name,
    icon: <PersonAvatar person={person} size={20} />,
    hint: <bdi className="max-w-32 truncate">{person.email}</bdi>,
  }))
  const choose = (id: string) => {
    onDone()
    const person = people.find((one) => one.id === id)
    if (person) void actions.addPart({ id: person.id, name: person.name }, 'observer')
  }
  return (
    <ChoiceList
      choices={choices}
      chosen={[]}
      isLoading={isLoading}
      onSearch={setText}
      onChoose={choose}
      searchPlaceholder={t('searchPeople')}
    />
  )
}
