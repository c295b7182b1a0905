import { CircleHelp, CirclePlus, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAppliedPreferences } from '../lib/applied-preferences.ts'
import { useCommands } from '../lib/commands.ts'
import { useCell } from '../lib/conversation/cell.ts'
import { lazily } from '../lib/later.ts'
import { usePreference } from '../lib/preferences.ts'
import { allowSingleKeys, useShortcuts } from '../lib/shortcuts.ts'
import { waitingForProof } from '../lib/step-up.ts'
import { useTheme } from '../lib/use-theme.ts'
import { administration, places, usePlaceIcon, useReachable } from './navigation.ts'
import { openPalette, openShortcuts, showLayer, useLayer } from './palette-state.ts'

const CommandPalette = lazily(async () => (await import('./command-palette.tsx')).CommandPalette)
const ProofDialog = lazily(async () => (await import('../components/proof/proof-dialog.tsx')).ProofDialog)
const ShortcutsDialog = lazily(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog)

/** What can be done from everywhere: by key, and by ⌘K. */
export function GlobalCommands() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const reachable = useReachable()
  const iconOf = usePlaceIcon(false)
  const layer = useLayer()
  const isProofWanted = useCell(waitingForProof) !== null
  const [, chooseTheme] = useTheme()
  const [singleKeys] = usePreference('singleKeys', true)
  useAppliedPreferences()
  useEffect(() => allowSingleKeys(singleKeys), [singleKeys])
  const go = (to: string) => () => void navigate(to)
  const near = reachable(places)
  const far = reachable(administration.flatMap((group) => group.places))

  useShortcuts(t('shortcuts.everywhere'), [
    { keys: 'mod+k', label: t('shortcuts.palette'), run: openPalette, whileTyping: true },
    { keys: '?', label: t('shortcuts.list'), run: openShortcuts },
    { keys: 'c', label: t('shortcuts.newRequest'), run: go('/new') },
    ...near.flatMap(({ key, to, name }) =>
      key ? [{ keys: `g ${key}`, label: t('shortcuts.goTo', { place: t(`place.${name}`) }), run: go(to) }] : [],
    ),
    { keys: 'g s', label: t('shortcuts.goTo', { place: t('profile.settings') }), run: go('/settings') },
  ])
  useCommands(t('palette.do'), [
    { id: 'new', label: t('palette.newRequest'), icon: CirclePlus, shortcut: 'c', run: go('/new') },
    { id: 'settings', label: t('profile.settings'), icon: Settings, shortcut: 'g s', run: go('/settings') },
    { id: 'shortcuts', label: t('shortcuts.list'), icon: CircleHelp, shortcut: '?', run: openShortcuts },
    { id: 'light', label: t('palette.theme', { theme: t('theme.light') }), icon: Sun, run: () => chooseTheme('light') },
    { id: 'dark', label: t('palette.theme', { theme: t('theme.dark') }), icon: Moon, run: () => chooseTheme('dark') },
    {
      id: 'system',
      label: t('palette.theme', { theme: t('theme.system') }),
      icon: Monitor,
      run: () => chooseTheme('system'),
    },
  ])
  useCommands(
    t('palette.go'),
    [...near, ...far].map((place) => {
      const { to, name, key } = place
      const icon = iconOf(place)
      const label = t(`place.${name}`)
      return { id: to, label, run: go(to), ...(icon && { icon }), ...(key && { shortcut: `g ${key}` }) }
    }),
  )
  const close = (open: boolean) => {
    if (!open) showLayer(null)
  }
  return (
    <>
      {layer === 'palette' ? <CommandPalette onOpenChange={close} /> : null}
      {isProofWanted ? <ProofDialog /> : null}
      {layer === 'shortcuts' ? <ShortcutsDialog onOpenChange={close} /> : null}
    </>
  )
}
