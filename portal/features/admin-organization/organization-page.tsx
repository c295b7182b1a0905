import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { Page } from '../../shell/page.tsx'
import { organizationQuery } from './api.ts'
import { OrganizationForm } from './organization-form.tsx'

/** What the whole desk is called, when it works, what it promises, and its one colour. */
export function OrganizationPage() {
  const { t } = useTranslation('admin-organization')
  const { data, isPending, isError, error, refetch } = useQuery(organizationQuery)
  return (
    <Page title={t('title')} fixed>
      {isPending && <LoadingRows />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <OrganizationForm organization={data} />}
    </Page>
  )
}
