import type { Person } from '@holdfast/contracts/people/person.ts'
import type { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../lib/session.ts'
import { HoverCard, HoverCardContent, HoverCardTrigger } from '../ui/hover-card.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useTimeThere } from './people/local-time.ts'
import { usePersonOverview } from './people/person-overview.ts'
import { PersonAvatar } from './person-avatar.tsx'
import { afterAMoment, ErrorState } from './states.tsx'

interface PersonHoverCardProps {
  readonly personId: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly children: ReactNode
}

/** Who somebody is, beside their name. `children` is one element; the card opens while it, or a link in it, is pointed at or has the focus. */
export function PersonHoverCard({ personId, side, children }: PersonHoverCardProps) {
  const may = useMay('person:read')
  const [isOpen, setOpen] = useState(false)
  if (!may) return children
  return (
    <HoverCard openDelay={400} closeDelay={120} open={isOpen} onOpenChange={setOpen}>
      <HoverCardTrigger asChild>{children}</HoverCardTrigger>
      <HoverCardContent side={side}>
        {/* Its texts and its data are fetched when it opens: what is around it must not wait for them. */}
        <Suspense fallback={<ToCome />}>
          <Inside personId={personId} />
        </Suspense>
      </HoverCardContent>
    </HoverCard>
  )
}

function Inside({ personId }: { personId: string }) {
  const { data, error, refetch } = usePersonOverview(personId)
  if (data) return <Card overview={data} />
  return error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : <ToCome />
}

function Card({ overview: { person, requests, satisfaction } }: { overview: PersonOverview }) {
  const { t } = useTranslation('people')
  const open = requests
    .filter(({ status }) => status === 'open' || status === 'in_progress' || status === 'waiting')
    .reduce((sum, { count }) => sum + count, 0)
  const work = [person.title, person.department].filter(Boolean).join(', ')
  return (
    <div className="grid gap-2.5">
      <div className="flex items-center gap-3">
        <PersonAvatar person={person} size={40} />
        <div className="min-w-0">
          <p dir="auto" className="keep-side truncate font-semibold">
            {person.name}
          </p>
          <p dir="auto" className="keep-side truncate text-small text-muted-foreground">
            {work || t(`kind.${person.kind}`)}
          </p>
        </div>
      </div>
      <p className="text-small">
        <bdi className="wrap-anywhere">{person.email}</bdi>
        {person.kind === 'visitor' ? (
          <span className="block text-muted-foreground">{t('card.unverified')}</span>
        ) : (
          <TimeThere person={person} />
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 border-t pt-2 text-small text-muted-foreground">
        {t('card.open', { count: open })}
        {satisfaction && <span>{t('card.satisfaction', { average: satisfaction.average.toFixed(1) })}</span>}
        <Link to={`/people/${person.id}`} className="ms-auto rounded-sm text-accent-foreground hover:underline">
          {t('card.page')}
        </Link>
      </p>
    </div>
  )
}

function TimeThere({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const { time, isHere } = useTimeThere(person.timeZone)
  const place = person.region?.name
  return (
    <span className="block text-muted-foreground">
      {[place, t(isHere ? 'timeSame' : 'timeThere', { time })].filter(Boolean).join(' · ')}
    </span>
  )
}

/** As high as what comes. */
function ToCome() {
  return (
    <div aria-hidden className={`flex h-[116px] gap-3 ${afterAMoment}`}>
      <Skeleton className="size-10 rounded-full" />
      <div className="grid grow content-start gap-2 pt-1">
        <Skeleton className="w-32" />
        <Skeleton className="w-44" />
      </div>
    </div>
  )
}
