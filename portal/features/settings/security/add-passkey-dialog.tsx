import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toast } from '../../../lib/toast.ts'
import { addPasskey } from '../api/security.ts'
import { NameDialog } from './name-dialog.tsx'

/** A name by which one will know it again; the browser does the rest. */
export function AddPasskeyDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('settings')
  const add = useMutation({
    mutationFn: addPasskey,
    onSuccess: (isAdded) => {
      if (!isAdded) return
      onOpenChange(false)
      toast(t('passkeys.isAdded'))
    },
  })
  const isLeft = add.data === false
  return (
    <NameDialog
      open={open}
      onOpenChange={(isOpen) => {
        add.reset()
        onOpenChange(isOpen)
      }}
      title={t('passkeys.add')}
      text={t('passkeys.addText')}
      label={t('passkeys.name')}
      initial={t('passkeys.firstName')}
      submitLabel={t('passkeys.goOn')}
      pending={add.isPending}
      error={add.error}
      onSubmit={(name) => add.mutate(name)}
    >
      {isLeft ? (
        <p role="status" className="text-muted-foreground">
          {t('passkeys.left')}
        </p>
      ) : null}
    </NameDialog>
  )
}
