import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AbsentRecord } from '../../components/admin/absent-record.tsx'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { directoryQuery } from './api.ts'
import { DirectoryEditor } from './directory-editor.tsx'

/** One directory: how it is reached, who is taken from it, and whether it works. */
export function DirectoryPage() {
  const { t } = useTranslation('admin-directories')
  const { directoryId = '' } = useParams()
  const isNew = directoryId === 'new'
  const query = useQuery({ ...directoryQuery(directoryId), enabled: !isNew })
  const { data } = query
  const crumbs = [{ label: t('title'), to: '/admin/directories' }]
  if (!isNew && !data) return <AbsentRecord title={t('directory')} crumbs={crumbs} query={query} />
  return (
    <Page
      title={data?.name ?? t('new')}
      crumbs={crumbs}
      aside={data && !data.active && <Badge>{t('off')}</Badge>}
      fixed
    >
      <DirectoryEditor key={directoryId} directory={data ?? null} />
    </Page>
  )
}
