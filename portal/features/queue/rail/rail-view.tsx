import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import type { View } from '@holdfast/contracts/views/view.ts'
import { type LucideIcon, TriangleAlert, Users } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { cn } from '../../../lib/cn.ts'
import { CountText } from '../table/count-text.tsx'
import { RailMenu } from './rail-menu.tsx'

interface RailViewProps extends Omit<ComponentProps<'li'>, 'children'> {
  readonly to: string
  readonly name: string
  readonly icon?: LucideIcon
  /** Instead of an icon. */
  readonly mark?: ReactNode
  readonly count: RequestCount | undefined
  /** What is in it should not be. */
  readonly isAlarm?: boolean
  readonly saved?: View
  readonly onMove?: (by: -1 | 1) => void
  readonly wide: boolean
}

export function RailView({
  to,
  name,
  icon: Icon,
  mark,
  count,
  isAlarm = false,
  saved,
  onMove,
  wide,
  className,
  ...props
}: RailViewProps) {
  const { t } = useTranslation('queue')
  const isCurrent = useIsCurrent(to)
  const isAlarming = isAlarm && count !== undefined && count.count > 0
  return (
    <li className={cn('group/view relative min-w-0', className)} {...props}>
      <Link
        to={to}
        title={wide ? undefined : name}
        aria-current={isCurrent ? 'page' : undefined}
        draggable={false}
        className={cn(
          'flex h-7 items-center gap-2 rounded-md px-2 hover:bg-hover max-md:h-11',
          !wide && 'max-lg:justify-center max-lg:px-0',
          isCurrent && 'bg-foreground/7 font-medium text-foreground',
        )}
      >
        <span className="grid size-4 flex-none place-items-center">
          {Icon ? (
            <Icon aria-hidden className={cn('size-4', isCurrent ? 'text-primary' : 'text-muted-foreground')} />
          ) : (
            mark
          )}
        </span>
        <bdi className={cn('truncate', !wide && 'max-lg:sr-only')}>{name}</bdi>
        {saved && saved.sharing !== 'private' && (
          <Users
            aria-label={t(`view.for.${saved.sharing}`)}
            className={cn('size-3 text-muted-foreground', !wide && 'max-lg:hidden')}
          />
        )}
        {count && (
          <span
            className={cn(
              'ms-auto flex flex-none items-center gap-1 text-small tabular-nums text-muted-foreground',
              isAlarming && 'font-medium text-sla-late',
              saved &&
                'group-focus-within/view:invisible group-hover/view:invisible group-has-aria-expanded/view:invisible pointer-coarse:me-7 pointer-coarse:visible',
              !wide && 'max-lg:hidden',
            )}
          >
            {isAlarming && <TriangleAlert aria-hidden className="size-3" />}
            <CountText count={count} />
          </span>
        )}
      </Link>
      {saved && (
        <RailMenu
          view={saved}
          onMove={onMove}
          className={cn(
            'absolute inset-y-0 end-1 my-auto opacity-0 focus-visible:opacity-100 group-hover/view:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100',
            !wide && 'max-lg:hidden',
          )}
        />
      )}
    </li>
  )
}

/** A team is a filter of the queue, so its address counts whole. */
function useIsCurrent(to: string): boolean {
  const { pathname, search } = useLocation()
  const url = new URL(to, location.origin)
  if (url.pathname !== pathname) return false
  return url.search === '' || new URLSearchParams(search).get('filter') === url.searchParams.get('filter')
}
