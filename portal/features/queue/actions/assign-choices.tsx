import { CircleUserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useAgents } from '../../../lib/lookups.ts'
import { useMe } from '../../../lib/session.ts'
import { CommandGroup, CommandItem, CommandShortcut } from '../../../ui/command.tsx'
import { ChoicesFrame, type ChoicesProps, shared } from './choices-frame.tsx'
import { assign, unassign } from './deeds.ts'

/** Oneself, then those who are there, then the others. */
export function AssignChoices({ title, requests, onAct }: ChoicesProps) {
  const { t } = useTranslation(['queue', 'common'])
  const { person } = useMe()
  const { items } = useAgents()
  const current = shared(requests, ({ assignee }) => assignee?.id ?? null)
  const others = items.filter(({ id }) => id !== person.id)
  const present = others.filter(({ availability }) => availability === 'online')
  const absent = others.filter(({ availability }) => availability !== 'online')
  return (
    <ChoicesFrame title={title}>
      <CommandGroup>
        <CommandItem value={`${t('action.assign.me')} ${person.name}`} onSelect={() => onAct(assign(person))}>
          <CircleUserRound aria-hidden />
          {t('action.assign.me')}
        </CommandItem>
        {current !== null && (
          <CommandItem value={t('action.assign.nobody')} onSelect={() => onAct(unassign())}>
            <PersonAvatar person={null} size={16} />
            {t('action.assign.nobody')}
          </CommandItem>
        )}
      </CommandGroup>
      {[
        { heading: t('action.assign.present'), people: present },
        { heading: t('action.assign.absent'), people: absent },
      ].map(
        ({ heading, people }) =>
          people.length > 0 && (
            <CommandGroup key={heading} heading={heading}>
              {people.map((agent) => (
                <CommandItem key={agent.id} value={`${agent.name} ${agent.id}`} onSelect={() => onAct(assign(agent))}>
                  <PersonAvatar person={agent} size={20} presence={agent.availability} />
                  <bdi className="truncate">{agent.name}</bdi>
                  <CommandShortcut>
                    {agent.availability === 'online'
                      ? t('common:openCount', { count: agent.openRequests })
                      : t(`common:availability.${agent.availability}`)}
                  </CommandShortcut>
                </CommandItem>
              ))}
            </CommandGroup>
          ),
      )}
    </ChoicesFrame>
  )
}
