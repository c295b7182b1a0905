import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AbsentRecord } from '../../components/admin/absent-record.tsx'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { providerQuery } from './api.ts'
import { ProviderEditor } from './provider-editor.tsx'

/** One provider: where it is, what its word is worth, and whether it works. */
export function ProviderPage() {
  const { t } = useTranslation('admin-providers')
  const { providerId = '' } = useParams()
  const isNew = providerId === 'new'
  const query = useQuery({ ...providerQuery(providerId), enabled: !isNew })
  const { data } = query
  const crumbs = [{ label: t('title'), to: '/admin/providers' }]
  if (!isNew && !data) return <AbsentRecord title={t('provider')} crumbs={crumbs} query={query} />
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
