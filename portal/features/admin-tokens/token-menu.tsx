import type { ApiToken } from '@holdfast/contracts/tokens/api-token.ts'
import { useMutation } from '@tanstack/react-query'
import { CalendarPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../../components/admin/row-menu.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { serverNow } from '../../lib/server-time.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { extendToken, revokeToken } from './api.ts'

const yearMs = 365 * 86_400_000

/** What can be done with somebody's token. */
export function TokenMenu({ token }: { token: ApiToken }) {
  const { t } = useTranslation('admin-tokens')
  const [isAsking, setAsking] = useState(false)
  const extend = useMutation({
    mutationFn: (expiresAt: string | null) => extendToken(token, expiresAt),
    onSuccess: () => toast(t('extended', { name: token.name })),
    onError: (error) => toastError(error),
  })
  const revoke = useMutation({
    mutationFn: () => revokeToken(token),
    onSuccess: () => toast(t('revoked', { name: token.name })),
    onError: (error) => toastError(error),
    onSettled: () => setAsking(false),
  })
  return (
    <>
      <RowMenu
        name={token.name}
        actions={[
          {
            label: t('extend'),
            icon: CalendarPlus,
            run: () => extend.mutate(new Date(serverNow() + yearMs).toISOString()),
          },
          { label: t('revoke'), icon: Trash2, destructive: true, run: () => setAsking(true) },
        ]}
      />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('revokeTitle', { name: token.name })}
        description={t('revokeText', { owner: token.owner.name })}
        confirmLabel={t('revoke')}
        destructive
        pending={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </>
  )
}
