import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'react-router'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { Page } from '../../shell/page.tsx'
import { useRequestDetail } from './api/queries.ts'
import { RequestFrame } from './request-frame.tsx'
import { type RequestPage, RequestPageProvider } from './request-page-context.ts'
import { useRequestLive } from './use-request-live.ts'
import { useNewRequestPage } from './use-request-page.ts'
import { useRequestPresence } from './use-request-presence.ts'

/** A request as those see it who work on it. */
export function AgentRequestPage() {
  const { requestId = '' } = useParams()
  return <OneRequest key={requestId} requestId={requestId} />
}

/** The message that the address leads to. */
function useTarget(page: RequestPage): string | null {
  const { hash } = useLocation()
  const target = hash.startsWith('#m-') ? hash.slice(3) : null
  const [first] = useState(target)
  useEffect(() => {
    if (target !== null) page.target.set(target)
  }, [target, page])
  return first
}

function OneRequest({ requestId }: { requestId: string }) {
  const { t } = useTranslation('request')
  const page = useNewRequestPage(requestId)
  const target = useTarget(page)
  useRequestLive(page, target)
  useRequestPresence(requestId)
  const { data, error, refetch } = useRequestDetail(requestId)
  if (data)
    return (
      <RequestPageProvider value={page}>
        <RequestFrame page={page} />
      </RequestPageProvider>
    )
  const code = error ? asProblem(error).status : 0
  return (
    <Page title={t('title')} heading={<RequestNumber number="…" />}>
      {error === null ? (
        <LoadingRows rows={10} />
      ) : code === 404 || code === 422 ? (
        <NotFound title={t('notThere')} description={t('notThereHint')} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  )
}
