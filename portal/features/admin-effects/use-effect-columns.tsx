import type { EffectSummary } from '@holdfast/contracts/effects/effect.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EffectKindIcon, EffectState } from '../../components/effects/effect-state.tsx'
import { useTemplateName } from '../../components/effects/use-template-name.ts'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import type { Column } from '../../components/resource-list.tsx'
import { useFormat } from '../../lib/format.ts'

export function useEffectColumns(): Column<EffectSummary>[] {
  const { t } = useTranslation('admin-effects')
  const format = useFormat()
  const nameOf = useTemplateName()
  return [
    {
      id: 'what',
      header: t('field.what'),
      width: 'minmax(0,2fr)',
      cell: ({ kind, template, subject }) => (
        <span className="flex items-center gap-2">
          <EffectKindIcon kind={kind} />
          <span className="truncate">{nameOf(template)}</span>
          {subject && (
            <span dir="auto" className="shrink-[99] truncate font-normal text-muted-foreground">
              {subject}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'recipient',
      header: t('field.recipient'),
      width: 'minmax(0,1.5fr)',
      cell: ({ recipient, target }) => (
        <span className="block truncate" title={target ?? undefined}>
          <bdi>{recipient?.name ?? target}</bdi>
        </span>
      ),
    },
    {
      id: 'request',
      header: t('field.request'),
      width: '90px',
      cell: ({ request }) =>
        request && (
          <Link to={`/requests/${request.id}`} className="rounded-sm hover:underline">
            <RequestNumber number={request.number} />
          </Link>
        ),
    },
    { id: 'state', header: t('field.state'), width: '150px', cell: (effect) => <EffectState effect={effect} /> },
    {
      id: 'attempts',
      narrow: 'hide',
      header: t('field.attempts'),
      width: '60px',
      align: 'end',
      phone: 'hide',
      cell: ({ attempts }) => (attempts === 0 ? '' : format.number(attempts)),
    },
    {
      id: 'created',
      header: t('field.when'),
      sortable: true,
      width: '130px',
      align: 'end',
      cell: ({ createdAt }) => format.dateTime(createdAt),
    },
  ]
}
