import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { Page } from '../../shell/page.tsx'
import { settingsQuery } from './api.ts'
import { SettingsForm } from './settings-form.tsx'

/** By which ways people sign in here, and how long that holds. */
export function SignInSettingsPage() {
  const { t } = useTranslation('admin-sign-in')
  const { data, isPending, isError, error, refetch } = useQuery(settingsQuery)
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      {isPending && <LoadingRows />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <SettingsForm settings={data} />}
    </Page>
  )
}
