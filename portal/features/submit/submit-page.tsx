import { FileQuestion } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useRequestForms } from '../../components/request-forms/use-request-forms.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { CalmPage } from '../../shell/calm-page.tsx'
import { Button } from '../../ui/button.tsx'
import { SubmitRequest } from './submit-request.tsx'

/** Where a request is made, with a form or in one's own words. */
export function SubmitPage() {
  const { formId } = useParams()
  const [search] = useSearchParams()
  const title = search.get('title') ?? ''
  const unsentKey = search.get('unsent')
  if (formId === undefined) {
    return <SubmitRequest key={`${title} ${unsentKey}`} form={null} initialTitle={title} unsentKey={unsentKey} />
  }
  return <WithForm key={formId} formId={formId} unsentKey={unsentKey} />
}

function WithForm({ formId, unsentKey }: { formId: string; unsentKey: string | null }) {
  const { t } = useTranslation('submit')
  const { data: forms, error, refetch } = useRequestForms()
  const form = forms?.find(({ id }) => id === formId)
  if (form) return <SubmitRequest form={form} initialTitle="" unsentKey={unsentKey} />
  return (
    <CalmPage title={t('title')}>
      {forms ? (
        <EmptyState
          icon={FileQuestion}
          title={t('noForm.title')}
          description={t('noForm.description')}
          action={
            <Button asChild>
              <Link to="/new">{t('noForm.anyway')}</Link>
            </Button>
          }
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows rows={4} />
      )}
    </CalmPage>
  )
}
