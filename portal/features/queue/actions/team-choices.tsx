import { useTranslation } from 'react-i18next'
import { TeamMark } from '../../../components/team-mark.tsx'
import { useTeams } from '../../../lib/lookups.ts'
import { CommandGroup, CommandItem } from '../../../ui/command.tsx'
import { ChoicesFrame, type ChoicesProps, shared } from './choices-frame.tsx'
import { handOver } from './deeds.ts'

export function TeamChoices({ title, requests, onAct }: ChoicesProps) {
  const { t } = useTranslation('queue')
  const { items } = useTeams()
  const current = shared(requests, ({ team }) => team?.id ?? null)
  return (
    <ChoicesFrame title={title}>
      <CommandGroup heading={t('field.team')}>
        {items
          .filter(({ active, id }) => active && id !== current)
          .map((team) => (
            <CommandItem key={team.id} value={`${team.name} ${team.key}`} onSelect={() => onAct(handOver(team))}>
              <TeamMark teamId={team.id} />
              <bdi className="truncate">{team.name}</bdi>
            </CommandItem>
          ))}
      </CommandGroup>
    </ChoicesFrame>
  )
}
