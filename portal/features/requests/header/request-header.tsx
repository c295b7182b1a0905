import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '../../../lib/format.ts'
import { useMay } from '../../../lib/session.ts'
import { useRequest } from '../request-page-context.ts'
import { HandOverMenu } from './hand-over-menu.tsx'
import { PriorityMenu } from './priority-menu.tsx'
import { ResolveButton } from './resolve-button.tsx'
import { StatusMenu } from './status-menu.tsx'
import { Subject } from './subject.tsx'

/** What it is about, who asked, and what is done most. */
export function RequestHeader() {
  return (
    <header className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2 md:px-6 md:py-3.5">
      <div className="min-w-0 flex-1 max-md:basis-full md:basis-72">
        <Subject />
        <Origin />
      </div>
      <div className="flex items-center gap-2 max-md:w-full">
        <StatusMenu />
        <PriorityMenu />
        <HandOverMenu />
        <ResolveButton />
      </div>
    </header>
  )
}

/** Olu Adeyemi · Incident from the portal · opened Fri 20 Nov, 14:05 */
function Origin() {
  const { t } = useTranslation('request')
  const format = useFormat()
  const mayRead = useMay('person:read')
  const { requester, type, channel, createdAt } = useRequest()
  const kind = t(`common:requestType.${type}`)
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-small text-muted-foreground">
      {mayRead ? (
        <Link to={`/people/${requester.id}`} dir="auto" className="rounded-sm hover:text-foreground hover:underline">
          {requester.name}
        </Link>
      ) : (
        <bdi>{requester.name}</bdi>
      )}
      <span aria-hidden>·</span>
      <span>{t(`came.${channel}`, { kind })}</span>
      <span aria-hidden>·</span>
      <time dateTime={createdAt}>{t('opened', { time: format.moment(createdAt) })}</time>
    </p>
  )
}
