import { Plus, UserCheck, UserRoundX, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { lazily } from '../../../lib/later.ts'
import { useAgents } from '../../../lib/lookups.ts'
import { useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { CommandItem } from '../../../ui/command.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { useRequest } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { useRequestActions } from '../use-request-actions.ts'
import { EditableProperty, PropertyRow } from './property.tsx'
import { SideSection } from './side-section.tsx'

const AgentList = lazily(async () => (await import('../../../components/person-picker.tsx')).AgentList)
const AddPerson = lazily(async () => (await import('./add-person.tsx')).AddPerson)

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
          <dt className="sr-only">{t('field.assigneeId')}</dt>
          <dd>
            <Button size="sm" variant="outline" onClick={() => void actions.take()}>
              {t('take')}
            </Button>
          </dd>
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
        <AddPerson kind={kind} onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  )
}
