import type { Identity } from '@holdfast/contracts/providers/identity.ts'
import { useMutation } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { unlinkIdentity } from '../api/identities.ts'

/** @param isOff whether the provider is switched off: the account is linked, and of no use */
export function AccountRow({ identity, isOff }: { identity: Identity; isOff: boolean }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const now = useNow('minute')
  const { id, provider, subject, createdAt, lastUsedAt } = identity
  const { name } = provider
  const [isAsking, setAsking] = useState(false)
  const unlink = useMutation({
    mutationFn: () => unlinkIdentity(id),
    onSuccess: () => toast(t('accounts.unlinked', { name })),
    onError: (error) => toastError(error),
    onSettled: () => setAsking(false),
  })
  return (
    <li className="flex items-center gap-3 border-b border-border/60 px-4 py-3 last:border-b-0">
      <LogIn aria-hidden className="size-5 text-muted-foreground rtl:-scale-x-100" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <bdi>{name}</bdi>
          {isOff ? <Badge>{t('accounts.off')}</Badge> : null}
        </p>
        <p className="text-small text-muted-foreground">
          {t('accounts.since', { time: format.dayWithin(createdAt) })}
          {' · '}
          {lastUsedAt ? t('accounts.used', { time: format.relative(lastUsedAt, now) }) : t('accounts.unused')}
        </p>
        <p dir="ltr" className="code truncate text-start text-small text-muted-foreground">
          {subject}
        </p>
      </div>
      <Button
        variant="outline"
        size="sm"
        aria-label={t('accounts.unlinkNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('accounts.unlink')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('accounts.unlinkTitle', { name })}
        description={t('accounts.unlinkText')}
        confirmLabel={t('accounts.unlink')}
        destructive
        pending={unlink.isPending}
        onConfirm={() => unlink.mutate()}
      />
    </li>
  )
}
