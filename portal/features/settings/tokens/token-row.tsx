import type { ApiToken } from '@holdfast/contracts/tokens/api-token.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { revokeToken } from '../api/tokens.ts'

export function TokenRow({ token }: { token: ApiToken }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const now = useNow('minute')
  const { id, name, prefix, scopes, expiresAt, lastUsedAt, lastAddress } = token
  const [isAsking, setAsking] = useState(false)
  const isOver = expiresAt !== null && new Date(expiresAt).getTime() <= now
  const revoke = useMutation({
    mutationFn: () => revokeToken(id),
    onSuccess: () => toast(t('tokens.revoked')),
    onError: (error) => toastError(error),
    onSettled: () => setAsking(false),
  })
  return (
    <li className="flex items-center gap-3 border-b border-border/60 px-4 py-3 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <bdi>{name}</bdi>
          <code dir="ltr" className="code font-normal text-muted-foreground">
            {prefix}…
          </code>
          {isOver ? <Badge>{t('tokens.over')}</Badge> : null}
        </p>
        <p className="text-small text-muted-foreground">
          {[
            t('tokens.scopes', { count: scopes.length }),
            expiresAt === null ? t('tokens.forEver') : t('tokens.until', { time: format.date(expiresAt) }),
            lastUsedAt === null
              ? t('tokens.unused')
              : lastAddress === null
                ? t('tokens.used', { time: format.relative(lastUsedAt, now) })
                : t('tokens.usedFrom', { time: format.relative(lastUsedAt, now), address: lastAddress }),
          ].join(' · ')}
        </p>
      </div>
      <Button
        variant="outline"
        size="sm"
        aria-label={t('tokens.revokeNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('tokens.revoke')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('tokens.revokeTitle', { name })}
        description={t('tokens.revokeText')}
        confirmLabel={t('tokens.revoke')}
        destructive
        pending={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </li>
  )
}
