import type { ImportOutcome, PersonImport, PersonImportRow } from '@holdfast/contracts/person-imports/person-import.ts'
import { importOutcomes } from '@holdfast/contracts/person-imports/person-import.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorState } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { listRows, rowsKey } from './api.ts'

/** Each row of the file, with what became of it or would. */
export function ImportRows({ run }: { run: PersonImport }) {
  const { t } = useTranslation('admin-people-import')
  const [outcome, setOutcome] = useState<ImportOutcome | 'all'>(run.counts.refused > 0 ? 'refused' : 'all')
  const asked = outcome === 'all' ? '' : outcome
  const query = useList(rowsKey(run.id, asked, run.done), (cursor) => listRows(run.id, asked, cursor))
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="grid gap-3">
      <Segmented
        label={t('show')}
        value={outcome}
        onValueChange={setOutcome}
        segments={(['all', ...importOutcomes] as const).map((one) => ({
          value: one,
          label: t(one === 'all' ? 'all' : `${run.dryRun ? 'would' : 'did'}.${one}`),
        }))}
      />
      {query.error ? <ErrorState inline error={query.error} onRetry={() => void query.refetch()} /> : null}
      <ul className="rounded-lg border bg-card">
        {rows.length === 0 ? <li className="px-4 py-3 text-muted-foreground">{t('noRows')}</li> : null}
        {rows.map((row) => (
          <Row key={row.line} row={row} isDryRun={run.dryRun} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button variant="outline" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </section>
  )
}

function Row({ row, isDryRun }: { row: PersonImportRow; isDryRun: boolean }) {
  const { t } = useTranslation('admin-people-import')
  const { line, name, email, outcome, personId, errors } = row
  return (
    <li className="grid gap-1 border-b border-border/60 px-4 py-2 last:border-b-0">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="w-14 text-small text-muted-foreground tabular-nums">{t('line', { line })}</span>
        <span className="font-medium">
          {personId === null ? (
            <bdi>{name || '–'}</bdi>
          ) : (
            <Link to={`/people/${personId}`} className="hover:underline">
              <bdi>{name}</bdi>
            </Link>
          )}
        </span>
        <bdi className="text-muted-foreground">{email}</bdi>
        <span
          className={cn('ms-auto text-small', outcome === 'refused' ? 'text-destructive' : 'text-muted-foreground')}
        >
          {outcome === null ? t('waiting') : t(`${isDryRun ? 'would' : 'did'}.${outcome}`)}
        </span>
      </div>
      {errors.length > 0 ? (
        <ul className="ps-17 text-small text-destructive">
          {errors.map(({ column, message }) => (
            <li key={`${column} ${message}`}>{column === null ? message : `${columnName(column, t)}: ${message}`}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

const known = ['email', 'name', 'kind', 'role', 'department', 'title', 'phone', 'site', 'businessUnit', 'region']

function columnName(column: string, t: (key: string) => string): string {
  const names = [...known, 'manager', 'locale', 'timeZone']
  return names.includes(column) ? t(`column.${column}`) : column
}
