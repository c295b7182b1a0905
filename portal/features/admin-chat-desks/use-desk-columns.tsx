import type { ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../components/resource-list.tsx'
import { Badge } from '../../ui/badge.tsx'

export function useDeskColumns(): Column<ChatDeskSummary>[] {
  const { t } = useTranslation('admin-chat-desks')
  return [
    {
      id: 'name',
      header: t('field.name'),
      width: 'minmax(0,1.5fr)',
      sortBy: ({ name }) => name,
      cell: ({ name, active, accentColour }) => (
        <span className="flex items-center gap-2">
          <span aria-hidden className="size-2.5 flex-none rounded-full" style={{ background: accentColour }} />
          <bdi className="truncate">{name}</bdi>
          {!active && <Badge>{t('off')}</Badge>}
        </span>
      ),
    },
    {
      id: 'key',
      header: t('field.address'),
      sortBy: ({ key }) => key,
      cell: ({ key }) => <span className="code">/chat/{key}</span>,
    },
    {
      id: 'team',
      header: t('field.team'),
      sortBy: ({ team }) => team.name,
      cell: ({ team }) => <bdi className="block truncate">{team.name}</bdi>,
    },
    {
      id: 'hours',
      header: t('field.hours'),
      phone: 'hide',
      sortBy: ({ calendar }) => calendar?.name,
      cell: ({ calendar }) => <bdi className="block truncate">{calendar?.name ?? t('field.alwaysOpen')}</bdi>,
    },
    {
      id: 'ways',
      narrow: 'hide',
      header: t('field.ways'),
      phone: 'hide',
      cell: ({ chatEnabled, formEnabled }) =>
        [chatEnabled && t('way.chat'), formEnabled && t('way.form')].filter(Boolean).join(' · ') || t('way.none'),
    },
    {
      id: 'now',
      header: t('field.now'),
      width: '150px',
      align: 'end',
      sortBy: ({ waiting, running }) => waiting * 1_000 + running,
      cell: ({ waiting, running }) => t('standing', { waiting, running }),
    },
  ]
}
