import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ErrorState } from '../../components/states.tsx'
import { useAgents } from '../../lib/lookups.ts'
import { toast } from '../../lib/toast.ts'
import { setBlocked } from './api.ts'

/** Says what comes of it before it is done: sessions that end do not come back by unblocking. */
export function BlockDialog({ person, onClose }: { person: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation('admin-people')
  const openRequests = useAgents().byId.get(person.id)?.openRequests ?? 0
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const block = async () => {
    setPending(true)
    setRefusal(null)
    try {
      await setBlocked(person.id, true)
      toast(t('blocked', { name: person.name }))
      onClose()
    } catch (error) {
      setRefusal(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('block.title', { name: person.name })}
      description={t('block.description')}
      confirmLabel={t('block.confirm')}
      destructive
      pending={isPending}
      onConfirm={() => void block()}
    >
      <ul className="mt-2 grid list-disc gap-1 ps-5 marker:text-muted-foreground">
        <li>{t('block.sessions')}</li>
        {openRequests > 0 && <li>{t('block.requests', { count: openRequests })}</li>}
        <li>{t('block.stays')}</li>
      </ul>
      {refusal !== null && <ErrorState inline className="mt-3" error={refusal} />}
    </ConfirmDialog>
  )
}
