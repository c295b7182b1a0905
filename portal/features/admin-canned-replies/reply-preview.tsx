import { useQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { MarkdownBody } from '../../components/requests/markdown-body.tsx'
import { ErrorState } from '../../components/states.tsx'
import { useDebounced } from '../../components/use-people-search.ts'
import { previewQuery } from './api.ts'
import { fillSamples, nameVariables } from './fill-samples.ts'
import type { ReplyValues } from './reply-values.ts'
import { useSamples } from './use-samples.ts'

const pauseMs = 300

/** What a requester would read, by the server's own rules. */
export function ReplyPreview() {
  const { t } = useTranslation('admin-canned-replies')
  const samples = useSamples()
  const body = useDebounced(useFormContext<ReplyValues>().watch('body'), pauseMs)
  const { text, unknown } = fillSamples(body, samples)
  const isEmpty = text.trim() === ''
  const { data: html, isError, error, refetch } = useQuery({ ...previewQuery(text), enabled: !isEmpty })
  return (
    <section aria-label={t('preview.title')} className="grid content-start gap-1.5">
      <h3 className="text-small font-medium max-md:text-read">{t('preview.title')}</h3>
      <div className="min-h-40 rounded-lg border border-border bg-background px-4 py-3">
        {isEmpty && <p className="text-muted-foreground">{t('preview.empty')}</p>}
        {!isEmpty && isError && <ErrorState inline error={error} onRetry={() => void refetch()} />}
        {!isEmpty && !isError && html !== undefined && <MarkdownBody html={html} />}
      </div>
      <p className="text-small text-muted-foreground">{t('preview.hint')}</p>
      {unknown.length > 0 && (
        <p role="status" className="text-small text-destructive">
          {t('preview.unknown', { names: nameVariables(unknown) })}
        </p>
      )}
    </section>
  )
}
