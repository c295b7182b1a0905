import type { Provider } from '@holdfast/contracts/providers/provider.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ErrorState } from '../../components/states.tsx'
import { toast } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { removeProvider } from './api.ts'

/** The end of the connection. The people stay, and sign in by other ways. */
export function ProviderFoot({ provider }: { provider: Provider }) {
  const { t } = useTranslation('admin-providers')
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const { id, name } = provider
  const remove = useMutation({
    mutationFn: () => removeProvider(id),
    onSuccess: () => {
      toast(t('remove.done', { name }))
      void navigate('/admin/providers', { replace: true })
    },
  })
  return (
    <>
      <Button variant="ghost" size="lg" onClick={() => setAsking(true)}>
        {t('remove.do')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('remove.title', { name })}
        description={t('remove.text')}
        confirmLabel={t('remove.do')}
        destructive
        typedName={name}
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        {remove.error ? <ErrorState inline error={remove.error} /> : null}
      </ConfirmDialog>
    </>
  )
}
