import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDuration } from '../../../components/requests/use-clock-words.ts'
import { useFormat } from '../../../lib/format.ts'
import { useAgents } from '../../../lib/lookups.ts'
import { richText } from '../../../lib/rich-text.tsx'
import { useClocks } from '../api/queries.ts'
import { useRequestPage } from '../request-page-context.ts'
import { type Clause, clausesOf, type Part } from './event-clauses.ts'

/** An event as a sentence, with what matters in it set off. */
export function EventWords({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation('request')
  const show = useParts()
  const clauses = clausesOf(event)
  return clauses.map((clause, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of an event never change
    <Fragment key={index}>
      {index > 0 && t('event.and')}
      <ClauseWords clause={clause} show={show} />
    </Fragment>
  ))
}

function ClauseWords({ clause, show }: { clause: Clause; show: (part: Part) => ReactNode }) {
  const { t } = useTranslation('request')
  const parts = Object.fromEntries(Object.entries(clause.parts).map(([name, part]) => [name, show(part)]))
  return richText((values) => t(`event.${clause.key}`, values), parts)
}

function useParts(): (part: Part) => ReactNode {
  const { t } = useTranslation('request')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const { byId } = useAgents()
  const { requestId } = useRequestPage()
  const { data: clocks } = useClocks(requestId)
  const strong = (words: ReactNode) => <bdi className="font-medium text-foreground">{words}</bdi>
  return (part) => {
    switch (part.kind) {
      case 'text':
        return strong(part.text)
      case 'person':
        return strong(part.name ?? byId.get(part.id)?.name ?? t('somebody'))
      case 'instant':
        return strong(format.moment(part.at))
      case 'duration':
        return strong(formatDuration(common, part.ms))
      case 'used': {
        const clock = clocks?.items.find(({ kind, cycle }) => kind === part.clock && cycle === part.cycle)
        return strong(clock ? formatDuration(common, clock.usedMs) : '…')
      }
      case 'word':
        return strong(t(part.key))
      case 'request':
        return (
          <Link to={`/requests/${part.id}`} className="code rounded-sm text-accent-foreground hover:underline">
            {part.number}
          </Link>
        )
    }
  }
}
