import type { HeldFile } from '@holdfast/contracts/files/held-files.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ErrorState } from '../../components/states.tsx'
import { toast } from '../../lib/toast.ts'
import { recheckFile } from './api.ts'

/** Without a scanner a file passes unscanned: whoever asks for that must know. */
export function RecheckDialog({ file, onClose }: { file: HeldFile; onClose: () => void }) {
  const { t } = useTranslation('admin-files')
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const recheck = async () => {
    setPending(true)
    setRefusal(null)
    try {
      await recheckFile(file)
      toast(t('recheck.done', { name: file.name }))
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
      title={t('recheck.title', { name: file.name })}
      description={t(file.scan === 'pending' ? 'recheck.pending' : 'recheck.description')}
      confirmLabel={t('recheck.ask')}
      destructive={file.scan === 'pending'}
      pending={isPending}
      onConfirm={() => void recheck()}
    >
      {refusal !== null && <ErrorState inline className="mt-2" error={refusal} />}
    </ConfirmDialog>
  )
}
