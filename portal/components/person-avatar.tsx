import type { Availability } from '@holdfast/contracts/people/availability.ts'
import { UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { Avatar, AvatarFallback, AvatarImage } from '../ui/avatar.tsx'
import { hueOf, initialsOf } from './initials.ts'

export interface Face {
  id: string
  name: string
  /** Version of the photo; without one initials are shown. */
  photoAt?: string | null
}

const sizes = {
  16: 'size-4 text-[7px]',
  20: 'size-5 text-[8px]',
  24: 'size-6 text-[9.5px]',
  28: 'size-7 text-[10.5px]',
  32: 'size-8 text-small',
  40: 'size-10 text-read',
  64: 'size-16 text-figure',
} as const
export type AvatarSize = keyof typeof sizes

const tint =
  'bg-[oklch(0.91_0.035_var(--hue))] text-[oklch(0.37_0.055_var(--hue))] ' +
  'dark:bg-[oklch(0.355_0.028_var(--hue))] dark:text-[oklch(0.9_0.03_var(--hue))]'

const presenceInk: Record<Availability, string> = {
  online: 'bg-sla-ok-fill',
  away: 'bg-sla-soon-fill',
  out_of_office: 'bg-muted-foreground',
}

/** Says nothing to a screen reader unless it stands alone (`named`). `person: null` is nobody: the request is unassigned. */
export function PersonAvatar({
  person,
  size = 24,
  presence,
  named = false,
  className,
}: {
  person: Face | null
  size?: AvatarSize
  presence?: Availability | null
  named?: boolean
  className?: string
}) {
  const { t } = useTranslation('common')
  const name = person?.name ?? t('unassigned')
  return (
    <span className={cn('relative inline-flex shrink-0', className)} title={named ? name : undefined}>
      {person === null ? <Nobody size={size} /> : <Portrait person={person} size={size} />}
      {presence && <PresenceDot presence={presence} className="absolute -end-px -bottom-px" />}
      {named && <span className="sr-only">{name}</span>}
    </span>
  )
}

function Portrait({ person, size }: { person: Face; size: AvatarSize }) {
  const photo = person.photoAt
    ? `/api/v1/people/${encodeURIComponent(person.id)}/photo?at=${encodeURIComponent(person.photoAt)}`
    : undefined
  return (
    <Avatar aria-hidden className={sizes[size]} style={{ '--hue': hueOf(person.id) }}>
      {photo !== undefined && <AvatarImage src={photo} />}
      <AvatarFallback className={cn(tint, 'select-none tracking-[0.01em]')}>{initialsOf(person.name)}</AvatarFallback>
    </Avatar>
  )
}

function Nobody({ size }: { size: AvatarSize }) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid place-items-center rounded-full border border-dashed border-input text-muted-foreground',
        sizes[size],
      )}
    >
      <UserPlus className="size-3/5" />
    </span>
  )
}

/** Whether somebody is there; its word stands for it where it stands alone. */
export function PresenceDot({
  presence,
  named,
  className,
}: {
  presence: Availability
  named?: boolean
  className?: string
}) {
  const { t } = useTranslation('common')
  return (
    <span className={cn('inline-grid place-items-center', className)}>
      <span
        aria-hidden={!named}
        title={named ? t(`availability.${presence}`) : undefined}
        className={cn('box-content size-1.5 rounded-full border-2 border-background', presenceInk[presence])}
      />
      {named && <span className="sr-only">{t(`availability.${presence}`)}</span>}
    </span>
  )
}

/** A few faces side by side, and how many more there are. */
export function AvatarStack({
  people,
  max = 3,
  size = 20,
}: {
  people: readonly Face[]
  max?: number
  size?: AvatarSize
}) {
  const { t } = useTranslation('common')
  const more = people.length - max
  return (
    <span className="inline-flex items-center gap-0.5">
      {people.slice(0, max).map((person) => (
        <PersonAvatar key={person.id} person={person} size={size} named />
      ))}
      {more > 0 && (
        <span
          className="ps-1 text-small text-muted-foreground"
          title={people
            .slice(max)
            .map(({ name }) => name)
            .join(', ')}
        >
          {t('more', { count: more })}
        </span>
      )}
    </span>
  )
}
