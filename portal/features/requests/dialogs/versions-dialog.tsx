import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { api, unwrap } from '../../../lib/api/client.ts'
import { useFormat } from '../../../lib/format.ts'
import { Dialog, DialogBody, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '../../../ui/dialog.tsx'
import { requestKeys } from '../api/keys.ts'
import { useRequestPage } from '../request-page-context.ts'
import type { DialogProps } from './dialogs.tsx'

/** What a message said before it was edited or deleted. */
export function VersionsDialog({ opened: { messageId }, onClose }: DialogProps<'versions'>) {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const format = useFormat()
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: requestKeys.versions(requestId, messageId),
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/requests/{requestId}/messages/{messageId}/versions', {
          params: { path: { requestId, messageId }, query: { limit: 100 } },
        }),
      ),
    staleTime: 0,
  })
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('versions.title')}</DialogTitle>
          <DialogDescription>{t('versions.description')}</DialogDescription>
        </DialogHeader>
        <DialogBody className="pb-5">
          {error ? (
            <ErrorState inline error={error} onRetry={() => void refetch()} />
          ) : isLoading ? (
            <LoadingRows rows={3} />
          ) : (
            <ol className="grid gap-3">
              {(data?.items ?? []).map(({ version, html, replacedAt, replacedBy }) => (
                <li key={version} className="rounded-md border px-3 py-2">
                  <p className="mb-1 text-small text-muted-foreground">
                    {t('versions.until', { time: format.moment(replacedAt), name: replacedBy.name })}
                  </p>
                  <MarkdownBody html={html} />
                </li>
              ))}
            </ol>
          )}
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
