import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AbsentRecord } from '../../components/admin/absent-record.tsx'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { formQuery } from './api.ts'
import { FormEditor } from './form-editor.tsx'

/** One form: what it asks, and what becomes of it. */
export function FormPage() {
  const { t } = useTranslation('admin-forms')
  const { formId = '' } = useParams()
  const isNew = formId === 'new'
  const query = useQuery({ ...formQuery(formId), enabled: !isNew })
  const form = query.data
  const crumbs = [{ label: t('title'), to: '/admin/forms' }]
  if (!isNew && !form) return <AbsentRecord title={t('form')} crumbs={crumbs} query={query} />
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
