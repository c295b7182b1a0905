import { House, MessageSquareText, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { cn } from '../lib/cn.ts'

/** Where a thumb can go. */
export function RequesterTabs() {
  const { t } = useTranslation('requester-shell')
  const tabs = [
    { to: '/', icon: House, label: t('home') },
    { to: '/new', icon: Plus, label: t('newShort') },
    { to: '/my-requests', icon: MessageSquareText, label: t('myRequests') },
  ]
  return (
    <nav
      aria-label={t('navigation')}
      className="flex flex-none border-t bg-background pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {tabs.map(({ to, icon: Icon, label }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          className={({ isActive }) =>
            cn(
              'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-micro font-medium',
              'outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring',
              isActive ? 'text-accent-foreground' : 'text-muted-foreground',
            )
          }
        >
          <Icon aria-hidden className="size-5" />
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
