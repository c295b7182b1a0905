import { LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../components/person-avatar.tsx'
import { cn } from '../lib/cn.ts'
import { signOut, useMe } from '../lib/session.ts'
import { themes } from '../lib/theme.ts'
import { toastError } from '../lib/toast.ts'
import { useTheme } from '../lib/use-theme.ts'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../ui/dropdown-menu.tsx'
import { focusRing } from '../ui/surfaces.ts'

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const

/** Who one is, how it looks, and the way out. */
export function RequesterMenu() {
  const { t } = useTranslation('shell')
  const { person } = useMe()
  const [theme, chooseTheme] = useTheme()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className={cn('grid size-9 place-items-center rounded-full max-md:size-11', focusRing)}>
        <span className="sr-only">{t('profile.menu', { name: person.name })}</span>
        <PersonAvatar person={person} size={28} />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-60">
        <div className="px-2 pt-1 pb-1.5">
          <p dir="auto" className="truncate font-medium">
            {person.name}
          </p>
          <p className="truncate text-small text-muted-foreground">{person.email}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link to="/settings">
            <Settings aria-hidden />
            {t('profile.settings')}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>{t('theme.title')}</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={chooseTheme}>
          {themes.map((value) => {
            const Icon = themeIcons[value]
            return (
              <DropdownMenuRadioItem key={value} value={value}>
                <Icon aria-hidden />
                {t(`theme.${value}`)}
              </DropdownMenuRadioItem>
            )
          })}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void signOut().catch(toastError)}>
          <LogOut aria-hidden className="rtl:-scale-x-100" />
          {t('profile.signOut')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
