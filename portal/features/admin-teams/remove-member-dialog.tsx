import type { Team, TeamMember } from '@holdfast/contracts/teams/team.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { removeMember } from './api.ts'

/** What they work on goes back to the line, which nothing puts right again: so it is asked first. */
export function RemoveMemberDialog({
  team,
  member: { person },
  onClose,
}: {
  team: Team
  member: TeamMember
  onClose: () => void
}) {
  const { t } = useTranslation('admin-teams')
  const [isPending, setPending] = useState(false)
  const remove = async () => {
    setPending(true)
    try {
      await removeMember(team.id, person.id)
      toast(t('member.removed', { name: person.name, team: team.name }))
    } catch (error) {
      toastError(error)
    } finally {
      onClose()
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('member.removeTitle', { name: person.name, team: team.name })}
      description={t('member.removeDescription')}
      confirmLabel={t('member.remove')}
      destructive
      pending={isPending}
      onConfirm={() => void remove()}
    />
  )
}
