import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { About } from '../../components/admin/about.tsx'
import { useFormat } from '../../lib/format.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { importsQuery } from './api.ts'
import { ChooseFile } from './choose-file.tsx'
import { ImportRun } from './import-run.tsx'

/** People from a CSV file: first what would become of each row, then the deed. */
export function ImportPage() {
  const { t } = useTranslation('admin-people-import')
  const [params, setParams] = useSearchParams()
  const [file, setFile] = useState<File | null>(null)
  const run = params.get('run')
  const open = (importId: string | null) => setParams(importId === null ? {} : { run: importId })
  return (
    <Page title={t('title')} crumbs={[{ label: t('people'), to: '/admin/people' }]} aside={<About>{t('about')}</About>}>
      <div className="mx-auto grid w-full max-w-4xl content-start gap-6 px-6 py-5 max-md:px-4">
        {run === null ? (
          <>
            <ChooseFile onChosen={setFile} onBegun={open} />
            <Earlier onOpen={open} />
          </>
        ) : (
          <ImportRun key={run} importId={run} file={file} onBegun={open} onLeave={() => open(null)} />
        )}
      </div>
    </Page>
  )
}

/** What was taken in before. */
function Earlier({ onOpen }: { onOpen: (importId: string) => void }) {
  const { t } = useTranslation('admin-people-import')
  const format = useFormat()
  const { data } = useQuery(importsQuery)
  const done = data?.items.filter(({ dryRun }) => !dryRun) ?? []
  if (done.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t('earlier')}</h2>
      <ul className="rounded-lg border bg-card">
        {done.map(({ id, fileName, createdBy, createdAt, counts, status }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 border-b border-border/60 px-4 py-2 last:border-b-0"
          >
            <Button variant="link" onClick={() => onOpen(id)}>
              <bdi>{fileName}</bdi>
            </Button>
            <span className="text-small text-muted-foreground">
              {t('by', { name: createdBy.name, time: format.dateTime(createdAt) })}
            </span>
            <span className="ms-auto text-small">
              {status === 'running'
                ? t('status.running')
                : t('summary', { created: counts.created, changed: counts.changed, refused: counts.refused })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
