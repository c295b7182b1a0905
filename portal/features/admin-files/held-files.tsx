import type { HeldFile } from '@holdfast/contracts/files/held-files.ts'
import { FileCheck2, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { heldKey, listHeld } from './api.ts'
import { RecheckDialog } from './recheck-dialog.tsx'

const refreshMs = 10_000

/** What has come in and is still being looked at; those that were just sent are among them, for a moment. */
export function HeldFiles() {
  const { t } = useTranslation('admin-files')
  const [text, setText] = useState('')
  const q = text.trim()
  const query = useList(heldKey(q), (cursor) => listHeld(q, cursor), { refreshMs })
  const [asked, setAsked] = useState<HeldFile | null>(null)
  return (
    <>
      <ResourceList
        label={t('held.title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        search={{ value: text, onChange: setText }}
        searchPlaceholder={t('held.search')}
        rowActions={(file) => (
          <Button
            variant="ghost"
            size="sm"
            aria-label={t('recheck.named', { name: file.name })}
            onClick={() => setAsked(file)}
          >
            <RefreshCw aria-hidden />
            <span className="max-md:hidden">{t('recheck.ask')}</span>
          </Button>
        )}
        empty={{ icon: FileCheck2, title: t('held.empty'), description: t('held.emptyHint') }}
      />
      {asked && <RecheckDialog file={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function useColumns(): Column<HeldFile>[] {
  const { t } = useTranslation('admin-files')
  const format = useFormat()
  const now = useNow('minute')
  return [
    {
      id: 'name',
      sortBy: ({ name }) => name,
      header: t('held.name'),
      width: 'minmax(0,2fr)',
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    {
      id: 'reason',
      header: t('held.reason'),
      width: 'minmax(0,1.5fr)',
      cell: ({ scan }) => t(`scan.${scan}`),
    },
    {
      id: 'request',
      header: t('held.request'),
      width: '120px',
      cell: ({ requestId, requestNumber }) =>
        requestId !== null && requestNumber !== null ? (
          <Link to={`/requests/${requestId}`} className="rounded-sm hover:underline">
            <RequestNumber number={requestNumber} />
          </Link>
        ) : (
          t('held.notSent')
        ),
    },
    {
      id: 'size',
      header: t('held.size'),
      sortBy: ({ sizeBytes }) => sizeBytes,
      width: '90px',
      align: 'end',
      cell: ({ sizeBytes }) => format.bytes(sizeBytes),
    },
    {
      id: 'since',
      header: t('held.since'),
      sortBy: ({ uploadedAt }) => uploadedAt,
      width: '110px',
      align: 'end',
      cell: ({ uploadedAt }) => uploadedAt !== null && format.duration(now - Date.parse(uploadedAt)),
    },
  ]
}
