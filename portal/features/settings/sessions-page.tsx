import { useMutation } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormSection } from '../../components/form-page.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { endOtherSessions, useSessions } from './api/sessions.ts'
import { SessionRow } from './sessions/session-row.tsx'

/** Where one is signed in, and the end of it. */
export function SessionsPage() {
  const { t } = useTranslation('settings')
  const { data: sessions, error, refetch } = useSessions()
  const [isAsking, setAsking] = useState(false)
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: (ended) => toast(t('sessions.othersEnded', { count: ended })),
    onError: (refused) => toastError(refused),
    onSettled: () => setAsking(false),
  })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!sessions) return <LoadingRows rows={3} rowClassName="h-16" />
  const others = sessions.filter(({ current }) => !current).length
  return (
    <FormSection
      title={t('sessions.title')}
      className="gap-0 p-0"
      actions={
        others > 0 ? (
          <Button variant="outline" size="sm" onClick={() => setAsking(true)}>
            <LogOut className="rtl:-scale-x-100" />
            {t('sessions.endOthers')}
          </Button>
        ) : null
      }
    >
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <p className="border-t px-4 py-3 text-small text-muted-foreground">{t('sessions.hint')}</p>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('sessions.endOthersTitle', { count: others })}
        description={t('sessions.endOthersText')}
        confirmLabel={t('sessions.endOthers')}
        destructive
        pending={endOthers.isPending}
        onConfirm={() => endOthers.mutate()}
      />
    </FormSection>
  )
}
