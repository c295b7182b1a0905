import type { Team, TeamMember } from '@holdfast/contracts/teams/team.ts'
import { useQuery } from '@tanstack/react-query'
import { UserPlus, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../components/form-page.tsx'
import { AgentList } from '../../components/person-picker.tsx'
import { EmptyState } from '../../components/states.tsx'
import { toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover.tsx'
import { Table, TableBody, TableHead, TableHeader, TableRow } from '../../ui/table.tsx'
import { loadQuery, putMember } from './api.ts'
import { MemberRow } from './member-row.tsx'
import { RemoveMemberDialog } from './remove-member-dialog.tsx'

/** Who is in the team, with what they can and how much they have. */
export function TeamMembers({ team, mayManage }: { team: Team; mayManage: boolean }) {
  const { t } = useTranslation('admin-teams')
  const [leaving, setLeaving] = useState<TeamMember | null>(null)
  const { data: agents } = useQuery(loadQuery(team.id))
  const loads = new Map(agents?.map((agent) => [agent.id, agent]))
  return (
    <FormSection
      title={t('field.members')}
      description={t('memberCount', { count: team.members.length })}
      actions={mayManage && <AddMember team={team} />}
      className="p-0"
    >
      {team.members.length === 0 ? (
        <EmptyState icon={Users} title={t('noMembers.title')} description={t('noMembers.description')} />
      ) : (
        <Table>
          <TableHeader>
            <tr>
              <TableHead className="ps-4">{t('member.person')}</TableHead>
              <TableHead className="max-md:hidden">{t('member.skills')}</TableHead>
              <TableHead>{t('member.load')}</TableHead>
              <TableHead>{t('member.lead')}</TableHead>
              {mayManage && (
                <TableHead>
                  <span className="sr-only">{t('common:actions')}</span>
                </TableHead>
              )}
            </tr>
          </TableHeader>
          <TableBody>
            {team.members.map((member) => (
              <TableRow key={member.person.id}>
                <MemberRow
                  team={team}
                  member={member}
                  agent={loads.get(member.person.id)}
                  mayManage={mayManage}
                  onRemove={() => setLeaving(member)}
                />
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {leaving && <RemoveMemberDialog team={team} member={leaving} onClose={() => setLeaving(null)} />}
    </FormSection>
  )
}

function AddMember({ team }: { team: Team }) {
  const { t } = useTranslation('admin-teams')
  const [isOpen, setOpen] = useState(false)
  const add = async (personId: string | null) => {
    setOpen(false)
    // Chosen again, a member stays what they are.
    if (personId === null || team.members.some(({ person }) => person.id === personId)) return
    try {
      await putMember(team.id, personId, false)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Popover open={isOpen} onOpenChange={setOpen} modal>
      <PopoverTrigger asChild>
        <Button variant="outline">
          <UserPlus aria-hidden />
          {t('member.add')}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="p-0" aria-label={t('member.add')}>
        <AgentList value={null} onChoose={(id) => void add(id)} />
      </PopoverContent>
    </Popover>
  )
}
