import { availabilities } from '@holdfast/contracts/people/availability.ts'
import { CircleHelp, Ellipsis, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../components/person-avatar.tsx'
import { cn } from '../lib/cn.ts'
import { signOut, useMay, useMe } from '../lib/session.ts'
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
import { openShortcuts } from './palette-state.ts'
import { useAvailability } from './use-availability.ts'

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const

/** Who one is, whether one takes work, and the way out. */
export function ProfileMenu({ wide = false }: { wide?: boolean }) {
  const { t } = useTranslation('shell')
  const { person } = useMe()
  const takesWork = useMay('request:work')
  const [availability, setAvailability] = useAvailability()
  const [theme, chooseTheme] = useTheme()
  return (
    <div className="flex-none border-t p-2">
      <DropdownMenu>
        <DropdownMenuTrigger
          className={cn(
            'flex h-10 w-full items-center gap-2 rounded-md px-2 text-start hover:bg-hover max-md:h-12',
            !wide && 'max-lg:justify-center max-lg:px-0',
          )}
        >
          <PersonAvatar person={person} size={24} />
          <span className={cn('min-w-0 flex-1', !wide && 'max-lg:sr-only')}>
            <span className="block truncate font-medium text-foreground">{person.name}</span>
            <span className="block truncate text-micro text-muted-foreground">
              {takesWork ? t(`availability.${availability}`) : person.email}
            </span>
          </span>
          <span className="sr-only">{t('profile.menu')}</span>
          <Ellipsis className={cn('size-4 text-muted-foreground', !wide && 'max-lg:hidden')} aria-hidden />
        </DropdownMenuTrigger>
        <DropdownMenuContent side="top" align="start" className="w-56">
          {takesWork ? (
            <>
              <DropdownMenuLabel>{t('availability.title')}</DropdownMenuLabel>
              <DropdownMenuRadioGroup value={availability} onValueChange={setAvailability}>
                {availabilities.map((value) => (
                  <DropdownMenuRadioItem key={value} value={value}>
                    {t(`availability.${value}`)}
                  </DropdownMenuRadioItem>
                ))}
              </DropdownMenuRadioGroup>
              <DropdownMenuSeparator />
            </>
          ) : null}
          <DropdownMenuLabel>{t('theme.title')}</DropdownMenuLabel>
          <DropdownMenuRadioGroup value={theme} onValueChange={chooseTheme}>
            {themes.map((value) => {
              const Icon = themeIcons[value]
              return (
                <DropdownMenuRadioItem key={value} value={value}>
                  <Icon className="size-4" aria-hidden />
                  {t(`theme.${value}`)}
                </DropdownMenuRadioItem>
              )
            })}
          </DropdownMenuRadioGroup>
          <DropdownMenuSeparator />
          <DropdownMenuItem asChild>
            <Link to="/settings">
              <Settings className="size-4" aria-hidden />
              {t('profile.settings')}
            </Link>
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={openShortcuts}>
            <CircleHelp className="size-4" aria-hidden />
            {t('profile.shortcuts')}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void signOut().catch(toastError)}>
            <LogOut className="size-4 rtl:-scale-x-100" aria-hidden />
            {t('profile.signOut')}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </div>
  )
}
