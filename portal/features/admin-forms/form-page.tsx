import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { formQuery } from './api.ts'
import { FormEditor } from './form-editor.tsx'

/** One form: what it asks, and what becomes of it. */
export function FormPage() {
  const { t } = useTranslation('admin-forms')
  const { formId = '' } = useParams()
  const isNew = formId === 'new'
  const { data: form, isError, error, refetch } = useQuery({ ...formQuery(formId), enabled: !isNew })
  const crumbs = [{ label: t('title'), to: '/admin/forms' }]
  if (!isNew && !form) {
    const isGone = isError && [404, 422].includes(asProblem(error).status)
    return (
      <Page title={t('form')} crumbs={crumbs}>
        {!isError && <LoadingRows />}
        {isGone && <NotFound />}
        {isError && !isGone && <ErrorState error={error} onRetry={() => void refetch()} />}
      </Page>
    )
  }
  return (
    <Page
      title={form?.name ?? t('new')}
      crumbs={crumbs}
      aside={form && !form.active && <Badge>{t('state.off')}</Badge>}
      fixed
    >
      <FormEditor key={formId} form={form ?? null} />
    </Page>
  )
}
