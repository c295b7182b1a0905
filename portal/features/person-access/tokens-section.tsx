import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormSection } from '../../components/form-page.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { revokeTokens, tokensQuery } from './api.ts'

/** Keys for programs that act as the person; nothing is shown where there are none. */
export function TokensSection({ personId }: { personId: string }) {
  const { t } = useTranslation('person-access')
  const { data: tokens = [] } = useQuery(tokensQuery(personId))
  const [isAsking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => revokeTokens(personId),
    onSuccess: (count) => toast(t('tokens.revoked', { count })),
    onError: (refused) => toastError(refused),
    onSettled: () => setAsking(false),
  })
  if (tokens.length === 0) return null
  return (
    <FormSection
      title={t('tokens.title')}
      className="gap-0 p-0"
      actions={
        <Button variant="outline" size="sm" onClick={() => setAsking(true)}>
          {t('tokens.revokeAll')}
        </Button>
      }
    >
      <ul>
        {tokens.map(({ id, name, prefix, scopes }) => (
          <li key={id} className="border-b border-border/60 px-4 py-2.5 last:border-b-0">
            <p className="font-medium">
              <bdi>{name}</bdi> <code className="code font-normal text-muted-foreground">{prefix}…</code>
            </p>
            <p className="text-small text-muted-foreground">{t('tokens.scopes', { count: scopes.length })}</p>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('tokens.revokeTitle')}
        description={t('tokens.revokeText')}
        confirmLabel={t('tokens.revokeAll')}
        destructive
        pending={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </FormSection>
  )
}
