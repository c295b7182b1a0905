import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { RequestRowCompact } from '../../../components/requests/request-row-compact.tsx'
import { useNow } from '../../../lib/clock.ts'
import { createFormats } from '../../../lib/formats.ts'
import { useMay } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { useEarlierRequests, usePerson } from '../api/queries.ts'
import { useRequest } from '../request-page-context.ts'
import { SideSection } from './side-section.tsx'

const mostShown = 20

/** Who asked: where they are, what time it is there, what they asked before. */
export function RequesterCard() {
  const { t } = useTranslation('request')
  const mayRead = useMay('person:read')
  const { requester } = useRequest()
  const { data: person } = usePerson(requester.id, mayRead)
  const words = [person?.title, person?.department, person?.region?.name].filter(Boolean).join(', ')
  return (
    <SideSection title={t('requester')}>
      <div className="flex items-start gap-3">
        <PersonAvatar person={person ?? requester} size={32} />
        <div className="min-w-0 grow">
          {mayRead ? (
            <Link
              to={`/people/${requester.id}`}
              dir="auto"
              className="keep-side block min-h-6 truncate rounded-sm leading-6 font-medium hover:underline"
            >
              {requester.name}
            </Link>
          ) : (
            <p dir="auto" className="keep-side truncate font-medium">
              {requester.name}
            </p>
          )}
          {words && (
            <p dir="auto" className="keep-side truncate text-small text-muted-foreground">
              {words}
            </p>
          )}
          {person && (
            <p className="truncate text-small text-muted-foreground">
              <a href={`mailto:${person.email}`} className="inline-block min-h-6 rounded-sm leading-6 hover:underline">
                <bdi>{person.email}</bdi>
              </a>
            </p>
          )}
          {person && <TimeThere timeZone={person.timeZone} />}
          {person?.kind === 'visitor' && <p className="text-small text-sla-soon">{t('visitorWarning')}</p>}
          <Earlier />
        </div>
      </div>
    </SideSection>
  )
}

function TimeThere({ timeZone }: { timeZone: string }) {
  const { t, i18n } = useTranslation('request')
  const now = useNow('minute')
  const time = useMemo(() => createFormats(i18n.language, timeZone), [i18n.language, timeZone]).time(now)
  return <p className="text-small tabular-nums text-muted-foreground">{t('timeThere', { time })}</p>
}

function Earlier() {
  const { t } = useTranslation('request')
  const { requester, id } = useRequest()
  const { data } = useEarlierRequests(requester.id)
  const others = (data?.items ?? []).filter((request) => request.id !== id)
  if (others.length === 0) return null
  const hasMore = others.length > mostShown || data?.nextCursor != null
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="link" className="text-small">
          {t(hasMore ? 'earlierMore' : 'earlier', { count: Math.min(others.length, mostShown) })}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="max-h-96 w-[420px] overflow-y-auto p-1">
        {others.slice(0, mostShown).map((request) => (
          <RequestRowCompact key={request.id} request={request} to={`/requests/${request.id}`} className="px-2" />
        ))}
      </PopoverContent>
    </Popover>
  )
}
