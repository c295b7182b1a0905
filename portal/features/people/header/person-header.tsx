import type { Person } from '@holdfast/contracts/people/person.ts'
import { Ban, Clock, Mail, ShieldQuestion } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useTimeThere } from '../../../components/people/local-time.ts'
import { PersonAvatar, PresenceDot } from '../../../components/person-avatar.tsx'
import { useFormat } from '../../../lib/format.ts'
import { Badge } from '../../../ui/badge.tsx'

/** Who it is, at a glance. */
export function PersonHeader({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const { name, title, department, site, businessUnit, region, email, groups, kind, blocked, availability } = person
  const { role, customRole } = person
  const isAgent = role !== 'requester'
  const work = [title, department].filter(Boolean).join(', ')
  const place = [site?.name, businessUnit?.name, region?.name].filter(Boolean).join(', ')
  return (
    <header className="flex items-start gap-4">
      <PersonAvatar person={person} size={64} />
      <div className="min-w-0">
        <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span dir="auto" className="keep-side text-page font-semibold wrap-anywhere">
            {name}
          </span>
          {isAgent && <PresenceDot presence={availability} named />}
          {kind !== 'employee' && <Badge variant="secondary">{t(`kind.${kind}`)}</Badge>}
          {isAgent && <Badge variant="secondary">{customRole?.name ?? t(`common:role.${role}`)}</Badge>}
          {blocked && (
            <Badge variant="destructive">
              <Ban aria-hidden />
              {t('blocked')}
            </Badge>
          )}
          {groups.map((group) => (
            <Badge key={group}>{group}</Badge>
          ))}
        </h2>
        {(work || place) && (
          <p dir="auto" className="keep-side text-muted-foreground">
            {[work, place].filter(Boolean).join(' · ')}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 [&_svg]:size-3.5 [&_svg]:text-muted-foreground">
          <a
            href={`mailto:${email}`}
            className="inline-flex items-center gap-1.5 rounded-sm hover:underline max-md:min-h-11"
          >
            <Mail aria-hidden />
            <bdi>{email}</bdi>
          </a>
          {kind !== 'visitor' && <TimeThere timeZone={person.timeZone} />}
        </p>
      </div>
    </header>
  )
}

/** Whether one may call now. */
function TimeThere({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('people')
  const { time, isHere } = useTimeThere(timeZone)
  return (
    <span className="inline-flex items-center gap-1.5" title={timeZone}>
      <Clock aria-hidden />
      {t(isHere ? 'timeSame' : 'timeThere', { time })}
    </span>
  )
}

/** What one must know before one believes, or answers, this person. */
export function PersonNotices({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const { kind, blocked, blockedAt } = person
  const line =
    'flex items-start gap-2.5 rounded-lg border bg-muted px-3 py-2.5 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:text-muted-foreground'
  return (
    <>
      {kind === 'visitor' && (
        <p className={line}>
          <ShieldQuestion aria-hidden />
          {t('visitorNotice')}
        </p>
      )}
      {blocked && blockedAt && (
        <p className={line}>
          <Ban aria-hidden />
          {t('blockedNotice', { time: format.dateTimeWithin(blockedAt) })}
        </p>
      )}
    </>
  )
}
