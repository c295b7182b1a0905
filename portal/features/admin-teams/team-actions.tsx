import type { Team } from '@holdfast/contracts/teams/team.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ErrorState } from '../../components/states.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { editTeam } from './api.ts'

/** A team is never removed, because requests refer to it: it is switched off, and on again. */
export function TeamActions({ team }: { team: Team }) {
  const { t } = useTranslation('admin-teams')
  const [isAsking, setAsking] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const change = async (active: boolean) => {
    setPending(true)
    setRefusal(null)
    try {
      await editTeam(team, { active })
      setAsking(false)
      toast(t(active ? 'switchedOn' : 'switchedOff', { name: team.name }))
    } catch (error) {
      if (active) toastError(error)
      else setRefusal(error)
    } finally {
      setPending(false)
    }
  }
  if (!team.active)
    return (
      <Button variant="outline" pending={isPending} onClick={() => void change(true)}>
        {t('switchOn')}
      </Button>
    )
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        {t('switchOff')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={(open) => {
          setAsking(open)
          setRefusal(null)
        }}
        title={t('off.title', { name: team.name })}
        description={t('off.description')}
        confirmLabel={t('switchOff')}
        destructive
        pending={isPending}
        onConfirm={() => void change(false)}
      >
        {refusal !== null && <ErrorState inline error={refusal} />}
      </ConfirmDialog>
    </>
  )
}
