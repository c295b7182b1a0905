import type { AuditEntry } from '@holdfast/contracts/audit/list-audit.ts'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../components/resource-list.tsx'
import { useFormat } from '../../lib/format.ts'
import { Actor } from './actor.tsx'
import { listChanges } from './changes.ts'
import { useAuditWords } from './use-audit-words.ts'

export function useAuditColumns(): Column<AuditEntry>[] {
  const { t } = useTranslation('admin-audit')
  const format = useFormat()
  const words = useAuditWords()
  return [
    { id: 'deed', header: t('column.deed'), width: 'minmax(0,1.3fr)', cell: ({ action }) => words.deed(action) },
    {
      id: 'target',
      header: t('column.target'),
      width: 'minmax(0,1.3fr)',
      cell: ({ targetKind, targetName }) => (
        <span className="block truncate">
          {targetName === null ? words.kind(targetKind) : <bdi className="text-foreground">{targetName}</bdi>}
        </span>
      ),
    },
    {
      id: 'changes',
      narrow: 'hide',
      header: t('column.changes'),
      width: 'minmax(0,1.3fr)',
      phone: 'hide',
      cell: ({ before, after }) => (
        <span className="block truncate">
          {before !== null && after !== null
            ? format.list(listChanges(before, after).map(({ field }) => words.field(field)))
            : ''}
        </span>
      ),
    },
    { id: 'actor', header: t('column.actor'), cell: (entry) => <Actor entry={entry} /> },
    {
      id: 'at',
      header: t('column.at'),
      sortable: true,
      width: '140px',
      align: 'end',
      cell: ({ at }) => format.dateTime(at),
    },
  ]
}
