/** What is shown where there is no page: while it loads, where it is not, where it may not be, when it broke. */
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { ErrorState, NoPermission, NotFound } from '../components/states.tsx'
import { asProblem } from '../lib/api/problem-error.ts'
import { Page } from './page.tsx'
import { useLater } from './use-later.ts'

const quietMs = 200

/** Nothing for a moment, then the bar of a page: what is fast must not flicker. */
export function PageFallback() {
  const isSlow = useLater(true, quietMs)
  return (
    <div aria-busy className="min-h-0 flex-1">
      {isSlow ? <div className="h-12 border-b" /> : null}
    </div>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation('shell')
  return (
    <Page title={t('notFound')}>
      <NotFound />
    </Page>
  )
}

export function NoPermissionPage() {
  const { t } = useTranslation('shell')
  return (
    <Page title={t('noPermission')}>
      <NoPermission />
    </Page>
  )
}

/** A page that broke keeps the rail: everything else still works. */
export function RouteError() {
  const { t } = useTranslation('shell')
  const error = useRouteError()
  if (asProblem(error).status === 404) return <NotFoundPage />
  return (
    <Page title={t('broken')}>
      <ErrorState error={error} onRetry={() => location.reload()} />
    </Page>
  )
}
