import type { OwnSession } from '@holdfast/contracts/settings/sessions.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormSection } from '../../components/form-page.tsx'
import { useDeviceWords } from '../../components/people/use-device-words.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { endSession, endSessions, sessionsQuery } from './api.ts'

/** Where the person is signed in, and the end of it. */
export function SessionsSection({ personId }: { personId: string }) {
  const { t } = useTranslation('person-access')
  const { data: sessions, error, refetch } = useQuery(sessionsQuery(personId))
  const [isAsking, setAsking] = useState(false)
  const endAll = useMutation({
    mutationFn: () => endSessions(personId),
    onSuccess: (count) => toast(t('sessions.ended', { count })),
    onError: (refused) => toastError(refused),
    onSettled: () => setAsking(false),
  })
  return (
    <FormSection
      title={t('sessions.title')}
      className="gap-0 p-0"
      actions={
        sessions && sessions.length > 0 ? (
          <Button variant="outline" size="sm" onClick={() => setAsking(true)}>
            <LogOut className="rtl:-scale-x-100" />
            {t('sessions.endAll')}
          </Button>
        ) : null
      }
    >
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {!sessions && !error ? <LoadingRows rows={2} /> : null}
      {sessions?.length === 0 ? <p className="px-4 py-3 text-muted-foreground">{t('sessions.none')}</p> : null}
      <ul>
        {sessions?.map((session) => (
          <SessionLine key={session.id} personId={personId} session={session} />
        ))}
      </ul>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('sessions.endAllTitle')}
        description={t('sessions.endAllText')}
        confirmLabel={t('sessions.endAll')}
        destructive
        pending={endAll.isPending}
        onConfirm={() => endAll.mutate()}
      />
    </FormSection>
  )
}

function SessionLine({ personId, session }: { personId: string; session: OwnSession }) {
  const { t } = useTranslation('person-access')
  const format = useFormat()
  const now = useNow('minute')
  const words = useDeviceWords()(session.device) ?? t('sessions.unknown')
  const end = useMutation({
    mutationFn: () => endSession(personId, session.id),
    onSuccess: () => toast(t('sessions.ended', { count: 1 })),
    onError: (refused) => toastError(refused),
  })
  return (
    <li className="flex items-center gap-3 border-b border-border/60 px-4 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{words}</p>
        <p className="text-small text-muted-foreground">
          {[
            t(`method.${session.method}`),
            ...(session.secondFactor ? [t('sessions.secondFactor')] : []),
            t('sessions.used', { time: format.relative(session.lastUsedAt, now) }),
            ...(session.address === null ? [] : [session.address]),
          ].join(' · ')}
        </p>
      </div>
      <Button
        variant="outline"
        size="sm"
        pending={end.isPending}
        aria-label={t('sessions.endNamed', { device: words })}
        onClick={() => end.mutate()}
      >
        {t('sessions.end')}
      </Button>
    </li>
  )
}
