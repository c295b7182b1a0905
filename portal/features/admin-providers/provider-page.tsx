import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { providerQuery } from './api.ts'
import { ProviderEditor } from './provider-editor.tsx'

/** One provider: where it is, what its word is worth, and whether it works. */
export function ProviderPage() {
  const { t } = useTranslation('admin-providers')
  const { providerId = '' } = useParams()
  const isNew = providerId === 'new'
  const { data, isError, error, refetch } = useQuery({ ...providerQuery(providerId), enabled: !isNew })
  const crumbs = [{ label: t('title'), to: '/admin/providers' }]
  if (!isNew && !data) {
    const isGone = isError && [404, 422].includes(asProblem(error).status)
    return (
      <Page title={t('provider')} crumbs={crumbs}>
        {!isError && <LoadingRows />}
        {isGone && <NotFound />}
        {isError && !isGone && <ErrorState error={error} onRetry={() => void refetch()} />}
      </Page>
    )
  }
  return (
    <Page
      title={data?.name ?? t('new')}
      crumbs={crumbs}
      aside={data && !data.active && <Badge>{t('off')}</Badge>}
      fixed
    >
      <ProviderEditor key={providerId} provider={data ?? null} />
    </Page>
  )
}
