import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { InboxCount } from '../features/inbox/inbox-count.tsx'
import { RailCount } from '../features/queue/rail/rail-count.tsx'
import { cn } from '../lib/cn.ts'
import { type Place, usePlaceIcon } from './navigation.ts'

/** The views that have a place of their own. */
const viewOf: Readonly<Record<string, string>> = { queue: 'all', myWork: 'mine' }

interface RailItemProps {
  readonly place: Place
  readonly wide: boolean
  /** Leads away from here, so it is never the place where one is. */
  readonly never?: boolean
}

export function RailItem({ place, wide, never = false }: RailItemProps) {
  const { t } = useTranslation('shell')
  const Icon = usePlaceIcon(place.icon === undefined)(place)
  const name = t(`place.${place.name}`)
  return (
    <li className="min-w-0">
      <NavLink
        to={place.to}
        end={place.to === '/queue'}
        title={wide ? undefined : name}
        className={({ isActive }) =>
          cn(
            'group flex h-7 items-center gap-2 rounded-md px-2 hover:bg-hover max-md:h-11',
            !wide && 'max-lg:justify-center max-lg:px-0',
            isActive && !never && 'bg-foreground/7 font-medium text-foreground',
          )
        }
      >
        <span className="size-4 flex-none text-muted-foreground group-aria-[current=page]:text-primary">
          {Icon && <Icon className="size-4" aria-hidden />}
        </span>
        <span className={cn('truncate', !wide && 'max-lg:sr-only')}>{name}</span>
        {place.name === 'inbox' ? <InboxCount className={cn('ms-auto', !wide && 'max-lg:hidden')} /> : null}
        {viewOf[place.name] ? (
          <RailCount viewId={viewOf[place.name] ?? ''} className={cn('ms-auto', !wide && 'max-lg:hidden')} />
        ) : null}
      </NavLink>
    </li>
  )
}
