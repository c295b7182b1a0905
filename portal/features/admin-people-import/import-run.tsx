import type { PersonImport } from '@holdfast/contracts/person-imports/person-import.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { queryClient } from '../../lib/query/client.ts'
import { toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { beginImport, cancelImport, importQuery, refusedUrl } from './api.ts'
import { ImportRows } from './import-rows.tsx'

interface ImportRunProps {
  readonly importId: string
  /** What was looked at, to be taken in; gone after the page was loaded anew. */
  readonly file: File | null
  onBegun(importId: string): void
  onLeave(): void
}

/** How it goes, and what became of each row. */
export function ImportRun({ importId, file, onBegun, onLeave }: ImportRunProps) {
  const { data: run, error, refetch } = useQuery(importQuery(importId))
  const isChanged = run !== undefined && !run.dryRun && run.status !== 'running'
  useEffect(() => {
    if (isChanged) void queryClient.invalidateQueries({ queryKey: ['people'] })
  }, [isChanged])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!run) return <LoadingRows rows={6} />
  return (
    <>
      <Head run={run} file={file} onBegun={onBegun} onLeave={onLeave} />
      <ImportRows run={run} />
    </>
  )
}

function Head({ run, file, onBegun, onLeave }: Omit<ImportRunProps, 'importId'> & { run: PersonImport }) {
  const { t } = useTranslation('admin-people-import')
  const { id, fileName, dryRun, status, total, done, counts, ignoredColumns } = run
  const begin = useMutation({
    mutationFn: (chosen: File) => beginImport(chosen, false),
    onSuccess: (begun) => onBegun(begun.id),
  })
  const cancel = useMutation({ mutationFn: () => cancelImport(id), onError: (error) => toastError(error) })
  const isRunning = status === 'running'
  const useful = counts.created + counts.changed
  return (
    <section className="grid gap-3 rounded-lg border bg-card p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-title font-semibold">
          <bdi>{fileName}</bdi>
        </h2>
        <span role="status" className="text-muted-foreground">
          {t(dryRun ? `looked.${status}` : `status.${status}`)}
        </span>
        <span className="ms-auto flex flex-wrap gap-2">
          {isRunning ? (
            <Button variant="outline" pending={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('cancel')}
            </Button>
          ) : (
            <Button variant="outline" onClick={onLeave}>
              {t('another')}
            </Button>
          )}
          {dryRun && !isRunning && file && useful > 0 ? (
            <Button pending={begin.isPending} onClick={() => begin.mutate(file)}>
              {t('takeIn', { count: useful })}
            </Button>
          ) : null}
        </span>
      </div>
      {begin.error ? <ErrorState inline error={begin.error} /> : null}
      {isRunning ? <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={t('progress')} /> : null}
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {(['created', 'changed', 'unchanged', 'refused'] as const).map((outcome) => (
          <div key={outcome}>
            <dt className="text-small text-muted-foreground">{t(`${dryRun ? 'would' : 'did'}.${outcome}`)}</dt>
            <dd className="text-figure font-semibold tabular-nums">{counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      {ignoredColumns.length > 0 ? (
        <p className="text-sla-soon">{t('ignored', { columns: ignoredColumns.join(', ') })}</p>
      ) : null}
      {dryRun && !isRunning && !file ? <p className="text-muted-foreground">{t('chooseAgain')}</p> : null}
      {counts.refused > 0 && !isRunning ? (
        <div>
          <Button variant="outline" size="sm" asChild>
            <a href={refusedUrl(id)} download>
              <Download aria-hidden />
              {t('refusedFile')}
            </a>
          </Button>
        </div>
      ) : null}
    </section>
  )
}
