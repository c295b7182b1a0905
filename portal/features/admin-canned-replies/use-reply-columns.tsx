import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../components/resource-list.tsx'
import { TeamMark } from '../../components/team-picker.tsx'
import { useFormat } from '../../lib/format.ts'

export function useReplyColumns(): Column<CannedReply>[] {
  const { t } = useTranslation('admin-canned-replies')
  const format = useFormat()
  return [
    {
      id: 'title',
      sortable: true,
      header: t('field.title'),
      width: 'minmax(0,1.4fr)',
      cell: ({ title }) => <bdi>{title}</bdi>,
    },
    {
      id: 'shortcut',
      header: t('field.shortcut'),
      width: '140px',
      cell: ({ shortcut }) => <span className="code">/{shortcut}</span>,
    },
    {
      id: 'body',
      header: t('field.body'),
      width: 'minmax(0,2fr)',
      phone: 'hide',
      cell: ({ body }) => (
        <span dir="auto" className="block truncate">
          {body.replaceAll(/\s+/g, ' ')}
        </span>
      ),
    },
    { id: 'audience', header: t('field.audience'), width: '160px', cell: (reply) => <Audience reply={reply} /> },
    {
      id: 'updated',
      header: t('field.updated'),
      sortable: true,
      width: '100px',
      align: 'end',
      phone: 'hide',
      cell: ({ updatedAt }) => format.date(updatedAt),
    },
  ]
}

function Audience({ reply: { shared, team } }: { reply: CannedReply }) {
  const { t } = useTranslation('admin-canned-replies')
  if (team)
    return (
      <span className="flex items-center gap-1.5">
        <TeamMark teamId={team.id} />
        <bdi className="truncate">{team.name}</bdi>
      </span>
    )
  return t(shared ? 'scope.everybody' : 'scope.own')
}
