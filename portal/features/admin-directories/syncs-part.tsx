import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import { type DirectorySync, syncOutcomes } from '@holdfast/contracts/directories/directory-sync.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { startSync, syncsQuery } from './api.ts'

/** What the last syncs did, and one more at once. */
export function SyncsPart({ directory }: { directory: Directory }) {
  const { t } = useTranslation('admin-directories')
  const { data } = useQuery(syncsQuery(directory.id))
  const syncs = data?.items ?? []
  const isRunning = syncs.some(({ status }) => status === 'running')
  const start = useMutation({ mutationFn: () => startSync(directory.id), onError: (error) => toastError(error) })
  return (
    <section className="grid gap-3">
      <div className="flex items-center gap-2">
        <h2 className="font-semibold">{t('syncs.title')}</h2>
        <Button
          variant="outline"
          size="sm"
          className="ms-auto"
          disabled={!directory.active}
          pending={start.isPending || isRunning}
          onClick={() => start.mutate()}
        >
          <RefreshCw />
          {t('syncs.now')}
        </Button>
      </div>
      {syncs.length === 0 ? <p className="text-muted-foreground">{t('syncs.none')}</p> : null}
      <ul aria-live="polite" className="grid gap-3">
        {syncs.map((sync) => (
          <Sync key={sync.id} sync={sync} />
        ))}
      </ul>
    </section>
  )
}

function Sync({ sync }: { sync: DirectorySync }) {
  const { t } = useTranslation('admin-directories')
  const format = useFormat()
  const counts = syncOutcomes.filter((outcome) => sync.counts[outcome] > 0)
  return (
    <li className="grid gap-1 border-t pt-2">
      <p className="flex flex-wrap gap-x-2">
        <span className={sync.status === 'failed' ? 'font-medium text-destructive' : 'font-medium'}>
          {t(`sync.${sync.status}`)}
        </span>
        <span className="text-muted-foreground">{format.dateTime(sync.startedAt)}</span>
      </p>
      {counts.length > 0 ? (
        <p className="text-small">
          {counts.map((outcome) => t(`count.${outcome}`, { count: sync.counts[outcome] })).join(', ')}
        </p>
      ) : null}
      {sync.error ? <p className="text-small text-destructive">{sync.error}</p> : null}
      {sync.refusals.length > 0 ? (
        <details className="text-small">
          <summary className="cursor-pointer text-muted-foreground">
            {t('syncs.refusals', { count: sync.refusals.length })}
          </summary>
          <ul className="mt-1 grid gap-0.5">
            {sync.refusals.map(({ name, reason }) => (
              <li key={`${name} ${reason}`}>
                <bdi>{name}</bdi>: {reason}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}
