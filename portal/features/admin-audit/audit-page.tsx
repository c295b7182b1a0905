import type { AuditEntry } from '@holdfast/contracts/audit/list-audit.ts'
import { Download, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { exportUrl, listAudit, listKey } from './api.ts'
import { AuditFilters } from './audit-filters.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { useAuditColumns } from './use-audit-columns.tsx'
import { useAuditQuery } from './use-audit-query.ts'

/** What administrators and sessions did; nobody can change it. */
export function AuditPage() {
  const { t } = useTranslation('admin-audit')
  const { query, filters, sort } = useAuditQuery()
  const list = useList(listKey(query), (cursor) => listAudit(query, cursor))
  const [opened, setOpened] = useState<AuditEntry | null>(null)
  const targetName = list.data?.pages[0]?.items[0]?.targetName ?? null
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={list}
        columns={useAuditColumns()}
        getId={({ id }) => id}
        onOpen={setOpened}
        selectedId={opened?.id ?? null}
        search={{ value: filters.filters.q, onChange: (text) => filters.set('q', text) }}
        searchPlaceholder={t('search')}
        sort={sort}
        action={
          <Button variant="outline" asChild>
            <a href={exportUrl(query)} download>
              <Download aria-hidden />
              {t('export')}
            </a>
          </Button>
        }
        filters={<AuditFilters {...filters} targetName={targetName} />}
        isFiltered={filters.isFiltered}
        empty={{ icon: ScrollText, title: t('empty.title'), description: t('empty.description') }}
      />
      {opened && (
        <EntrySheet
          key={opened.id}
          entry={opened}
          onClose={() => setOpened(null)}
          onNarrow={(targetKind, targetId) => {
            filters.change({ targetKind, targetId })
            setOpened(null)
          }}
        />
      )}
    </Page>
  )
}
