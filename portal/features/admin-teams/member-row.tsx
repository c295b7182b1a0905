import type { Agent } from '@holdfast/contracts/people/list-agents.ts'
import type { Team, TeamMember } from '@holdfast/contracts/teams/team.ts'
import { UserMinus, UserRound } from 'lucide-react'
import { useOptimistic, useTransition } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RowMenu } from '../../components/admin/row-menu.tsx'
import { PersonAvatar } from '../../components/person-avatar.tsx'
import { Tag } from '../../components/tag.tsx'
import { toastError } from '../../lib/toast.ts'
import { Badge } from '../../ui/badge.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TableCell } from '../../ui/table.tsx'
import { putMember } from './api.ts'
import { LoadBar } from './load-bar.tsx'

interface RowProps {
  team: Team
  member: TeamMember
  /** `undefined`: takes no work now. */
  agent: Agent | undefined
  mayManage: boolean
  onRemove: () => void
}

/** The cells of one member. */
export function MemberRow({ team, member, agent, mayManage, onRemove }: RowProps) {
  const { t } = useTranslation('admin-teams')
  const { person, availability, skills, blocked, photoAt } = member
  return (
    <>
      <TableCell className="ps-4">
        <span className="flex items-center gap-2.5">
          <PersonAvatar person={{ ...person, photoAt }} presence={blocked ? null : availability} />
          <span className="grid min-w-0">
            <Link to={`/people/${person.id}`} className="truncate rounded-sm font-medium hover:underline">
              <bdi>{person.name}</bdi>
            </Link>
            <span className="text-small text-muted-foreground">
              {blocked ? (
                <Badge variant="destructive">{t('member.blocked')}</Badge>
              ) : (
                t(`common:availability.${availability}`)
              )}
            </span>
          </span>
        </span>
      </TableCell>
      <TableCell className="max-md:hidden">
        <span className="flex flex-wrap gap-1">
          {skills.map((skill) => (
            <Tag key={skill} tag={skill} />
          ))}
        </span>
      </TableCell>
      <TableCell>{agent && <LoadBar agent={agent} />}</TableCell>
      <TableCell>
        <LeadSwitch team={team} member={member} mayManage={mayManage} />
      </TableCell>
      {mayManage && (
        <TableCell className="w-0 text-end">
          <RowMenu
            name={person.name}
            actions={[
              { label: t('member.open'), icon: UserRound, to: `/admin/people?open=${person.id}` },
              { label: t('member.remove'), icon: UserMinus, run: onRemove, destructive: true },
            ]}
          />
        </TableCell>
      )}
    </>
  )
}

/** At once here; back again with the reason where it was refused. */
function LeadSwitch({ team, member, mayManage }: Pick<RowProps, 'team' | 'member' | 'mayManage'>) {
  const { t } = useTranslation('admin-teams')
  const [isLead, setLead] = useOptimistic(member.isLead)
  const [, begin] = useTransition()
  if (!mayManage) return isLead ? t('member.lead') : null
  const change = (next: boolean) =>
    begin(async () => {
      setLead(next)
      await putMember(team.id, member.person.id, next).catch(toastError)
    })
  return (
    <Switch checked={isLead} onCheckedChange={change} aria-label={t('member.isLead', { name: member.person.name })} />
  )
}
