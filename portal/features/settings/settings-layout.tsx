import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import {
  Bell,
  CircleUserRound,
  type LucideIcon,
  MonitorSmartphone,
  ShieldCheck,
  SquareTerminal,
  SunMoon,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, useLocation } from 'react-router'
import { cn } from '../../lib/cn.ts'
import { useMe } from '../../lib/session.ts'
import { CalmPage } from '../../shell/calm-page.tsx'
import { focusRing } from '../../ui/surfaces.ts'

interface Section {
  readonly path: string
  readonly icon: LucideIcon
  readonly needs?: Permission
}

const sections: readonly Section[] = [
  { path: 'profile', icon: CircleUserRound },
  { path: 'notifications', icon: Bell },
  { path: 'appearance', icon: SunMoon },
  { path: 'security', icon: ShieldCheck },
  { path: 'sessions', icon: MonitorSmartphone },
  { path: 'tokens', icon: SquareTerminal, needs: 'token:create' },
]

/** What a person sets for themselves: the same for those who work on requests and those who make them. */
export function SettingsLayout() {
  const { t } = useTranslation('settings')
  const { pathname } = useLocation()
  const { permissions } = useMe()
  const has = (needed: Permission) => permissions.some(({ permission }) => permission === needed)
  const list = useRef<HTMLUListElement>(null)
  // On a phone the list is wider than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another place in the list
  useEffect(() => {
    list.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <CalmPage title={t('title')} className="max-w-[904px]">
      <div className="grid min-w-0 grid-cols-1 items-start gap-x-10 gap-y-5 md:grid-cols-[168px_minmax(0,1fr)]">
        <nav aria-label={t('title')} className="md:sticky md:top-8">
          <ul
            ref={list}
            className="flex gap-px max-md:-mx-5 max-md:overflow-x-auto max-md:px-5 max-md:pb-1 md:flex-col"
          >
            {sections
              .filter(({ needs }) => needs === undefined || has(needs))
              .map(({ path, icon: Icon }) => (
                <li key={path} className="flex-none">
                  <NavLink
                    to={`/settings/${path}`}
                    className={({ isActive }) =>
                      cn(
                        'flex h-8 items-center gap-2 rounded-md px-2.5 whitespace-nowrap hover:bg-hover max-md:h-11 max-md:px-3',
                        isActive ? 'bg-foreground/7 font-medium text-foreground' : 'text-muted-foreground',
                        focusRing,
                      )
                    }
                  >
                    <Icon className="size-4" aria-hidden />
                    {t(`section.${path}`)}
                  </NavLink>
                </li>
              ))}
          </ul>
        </nav>
        <div className="grid min-w-0 grid-cols-1 content-start gap-6">
          <Outlet />
        </div>
      </div>
    </CalmPage>
  )
}
