import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { Page } from '../../shell/page.tsx'
import { scimQuery } from './api.ts'
import { ScimForm } from './scim-form.tsx'

/** People and groups that another system keeps here: its address, and what its groups mean. */
export function ScimPage() {
  const { t } = useTranslation('admin-scim')
  const { data, isPending, isError, error, refetch } = useQuery(scimQuery)
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      {isPending && <LoadingRows />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <ScimForm settings={data} />}
    </Page>
  )
}
