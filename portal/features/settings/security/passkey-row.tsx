import type { Passkey } from '@holdfast/contracts/sign-in/security.ts'
import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../../../components/admin/row-menu.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Badge } from '../../../ui/badge.tsx'
import { removePasskey, renamePasskey } from '../api/security.ts'
import { NameDialog } from './name-dialog.tsx'

export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const now = useNow('minute')
  const { id, name, backedUp, createdAt, lastUsedAt } = passkey
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const rename = useMutation({ mutationFn: (next: string) => renamePasskey(id, next), onSuccess: close })
  const remove = useMutation({
    mutationFn: () => removePasskey(id),
    onSuccess: () => toast(t('passkeys.removed')),
    onError: (error) => toastError(error),
    onSettled: close,
  })
  return (
    <li className="flex items-center gap-3 border-b border-border/60 px-4 py-3 last:border-b-0">
      <KeyRound aria-hidden className="size-5 text-muted-foreground" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <bdi>{name}</bdi>
          {backedUp ? <Badge>{t('passkeys.synced')}</Badge> : null}
        </p>
        <p className="text-small text-muted-foreground">
          {t('passkeys.added', { time: format.dayWithin(createdAt) })}
          {' · '}
          {lastUsedAt ? t('passkeys.used', { time: format.relative(lastUsedAt, now) }) : t('passkeys.unused')}
        </p>
      </div>
      <RowMenu
        name={name}
        actions={[
          { label: t('passkeys.rename'), run: () => setOpen('rename') },
          { label: t('passkeys.remove'), run: () => setOpen('remove'), destructive: true },
        ]}
      />
      <NameDialog
        open={open === 'rename'}
        onOpenChange={(isOpen) => isOpen || close()}
        title={t('passkeys.rename')}
        label={t('passkeys.name')}
        initial={name}
        submitLabel={t('passkeys.saveName')}
        pending={rename.isPending}
        error={rename.error}
        onSubmit={(next) => rename.mutate(next)}
      />
      <ConfirmDialog
        open={open === 'remove'}
        onOpenChange={(isOpen) => isOpen || close()}
        title={t('passkeys.removeTitle', { name })}
        description={t('passkeys.removeText')}
        confirmLabel={t('passkeys.remove')}
        destructive
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </li>
  )
}
