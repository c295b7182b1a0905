import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { Page } from '../../shell/page.tsx'
import { mailSettingsQuery } from './api.ts'
import { MailForm } from './mail-form.tsx'

/** Who the organization's emails come from, what they look like, and whether they arrive. */
export function MailPage() {
  const { t } = useTranslation('admin-mail')
  const { data, isPending, isError, error, refetch } = useQuery(mailSettingsQuery)
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      {isPending && <LoadingRows />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <MailForm settings={data} />}
    </Page>
  )
}
