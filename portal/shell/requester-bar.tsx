import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { InboxButton } from '../features/inbox/inbox-button.tsx'
import { cn } from '../lib/cn.ts'
import { useMe } from '../lib/session.ts'
import { Button } from '../ui/button.tsx'
import { focusRing } from '../ui/surfaces.ts'
import { Mark } from './mark.tsx'
import { RequesterMenu } from './requester-menu.tsx'

/** Whose desk it is, where one can go, what is new, and who one is. */
export function RequesterBar({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('requester-shell')
  const { organization } = useMe()
  return (
    <header className={cn('flex h-14 flex-none items-center gap-1 border-b px-3 md:px-5', className)}>
      <Link to="/" className={cn('flex min-w-0 items-center gap-2.5 rounded-md px-1 max-md:min-h-11', focusRing)}>
        <Mark className="size-5 flex-none" />
        <span className="truncate text-title font-semibold" dir="auto">
          {organization.name}
        </span>
      </Link>
      <nav aria-label={t('navigation')} className="ms-4 flex items-center gap-1 max-md:hidden">
        <BarLink to="/">{t('home')}</BarLink>
        <BarLink to="/my-requests">{t('myRequests')}</BarLink>
      </nav>
      <span className="ms-auto" />
      <Button asChild size="lg" className="max-md:hidden">
        <Link to="/new">
          <Plus aria-hidden />
          {t('newRequest')}
        </Link>
      </Button>
      <span className="w-1 max-md:hidden" />
      <InboxButton />
      <RequesterMenu />
    </header>
  )
}

function BarLink({ to, children }: { to: string; children: string }) {
  return (
    <NavLink
      to={to}
      end={to === '/'}
      className={({ isActive }) =>
        cn(
          'flex h-8 items-center rounded-md px-2.5 font-medium hover:bg-hover hover:text-foreground',
          isActive ? 'text-foreground' : 'text-muted-foreground',
          focusRing,
        )
      }
    >
      {children}
    </NavLink>
  )
}
