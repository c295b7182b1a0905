import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { directoryQuery } from './api.ts'
import { DirectoryEditor } from './directory-editor.tsx'

/** One directory: how it is reached, who is taken from it, and whether it works. */
export function DirectoryPage() {
  const { t } = useTranslation('admin-directories')
  const { directoryId = '' } = useParams()
  const isNew = directoryId === 'new'
  const { data, isError, error, refetch } = useQuery({ ...directoryQuery(directoryId), enabled: !isNew })
  const crumbs = [{ label: t('title'), to: '/admin/directories' }]
  if (!isNew && !data) {
    const isGone = isError && [404, 422].includes(asProblem(error).status)
    return (
      <Page title={t('directory')} crumbs={crumbs}>
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
      <DirectoryEditor key={directoryId} directory={data ?? null} />
    </Page>
  )
}
