import { Plus, UserCheck, UserRoundX, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { AgentList } from '../../../components/person-picker.tsx'
import { usePeopleSearch } from '../../../components/use-people-search.ts'
import { useAgents } from '../../../lib/lookups.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceList } from '../../../ui/combobox.tsx'
import { CommandItem } from '../../../ui/command.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { useRequest } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { useRequestActions } from '../use-request-actions.ts'
import { EditableProperty, PropertyRow } from './property.tsx'
import { SideSection } from './side-section.tsx'

/** Who works on it, who helps, who follows. */
export function People() {
  const { t } = useTranslation('request')
  return (
    <SideSection title={t('people')}>
      <dl className="grid gap-0.5">
        <Assignee />
        <Part kind="collaborator" />
        <Part kind="observer" />
      </dl>
    </SideSection>
  )
}

function Assignee() {
  const { t } = useTranslation('request')
  const me = useMe().person
  const request = useRequest()
  const actions = useRequestActions()
  const { byId } = useAgents()
  const menu = useMenu('assignee')
  const { assignee } = request
  const refusal = refusalOf('assign', request)
  const choose = (id: string | null) => {
    menu.onOpenChange(false)
    const agent = id === null ? null : byId.get(id)
    if (agent && agent.id !== assignee?.id) void actions.assign(agent)
    if (id === null && assignee) void actions.unassign(assignee)
  }
  const value = assignee && (
    <span className="flex items-center gap-2">
      <PersonAvatar person={assignee} size={20} presence={byId.get(assignee.id)?.availability} />
      <bdi>{assignee.name}</bdi>
    </span>
  )
  return (
    <>
      <EditableProperty
        label={t('field.assigneeId')}
        field="assignee"
        refusal={refusal && t(`refused.${refusal}`)}
        value={value}
        menu="assignee"
        {...menu}
      >
        <AgentList value={assignee?.id ?? null} onChoose={choose} allowNobody>
          {assignee?.id !== me.id && (
            <CommandItem value="__me" keywords={[me.name]} onSelect={() => choose(me.id)}>
              <UserCheck aria-hidden />
              {t('assignMe')}
            </CommandItem>
          )}
        </AgentList>
      </EditableProperty>
      {!assignee && !refusal && (
        <div className="ps-[97px] pb-1">
          <Button size="sm" variant="outline" onClick={() => void actions.take()}>
            {t('take')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Those with a lesser part, with a way to add one. */
function Part({ kind }: { kind: 'collaborator' | 'observer' }) {
  const { t } = useTranslation('request')
  const request = useRequest()
  const actions = useRequestActions()
  const people = request.participants.filter((one) => one.kind === kind)
  const refusal = refusalOf('assign', request)
  return (
    <PropertyRow label={t(`part.${kind}`)}>
      <ul className="grid">
        {people.map(({ person }) => (
          <li key={person.id} className="group/person flex min-h-[26px] items-center gap-2 max-md:min-h-11">
            <PersonAvatar person={person} size={20} />
            <bdi className="min-w-0 truncate">{person.name}</bdi>
            {!refusal && (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t('removePerson', { name: person.name })}
                onClick={() => void actions.unassign(person)}
                className="ms-auto opacity-0 group-focus-within/person:opacity-100 group-hover/person:opacity-100 touch:opacity-100"
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal ? (
        people.length === 0 && <UserRoundX aria-hidden className="my-1.5 size-3.5 text-muted-foreground" />
      ) : (
        <AddPart kind={kind} />
      )}
    </PropertyRow>
  )
}

function AddPart({ kind }: { kind: 'collaborator' | 'observer' }) {
  const { t } = useTranslation('request')
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={setOpen} modal>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="sm" className="-ms-2">
          <Plus aria-hidden />
          {t(`addPart.${kind}`)}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="p-0">
        {kind === 'collaborator' ? (
          <AddAgent onDone={() => setOpen(false)} />
        ) : (
          <AddAnybody onDone={() => setOpen(false)} />
        )}
      </PopoverContent>
    </Popover>
  )
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
