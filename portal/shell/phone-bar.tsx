import { Menu, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { InboxButton } from '../features/inbox/inbox-button.tsx'
import { useMe } from '../lib/session.ts'
import { Button } from '../ui/button.tsx'
import { Mark } from './mark.tsx'
import { openPalette } from './palette-state.ts'

/** On a phone the rail is behind a button. */
export function PhoneBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation('shell')
  const { organization } = useMe()
  return (
    <div className="flex h-12 flex-none items-center gap-1 border-b bg-sidebar px-1 md:hidden">
      <Button variant="ghost" size="icon" className="size-11" aria-label={t('menu')} onClick={onMenu}>
        <Menu />
      </Button>
      <Mark className="size-5" />
      <span className="ms-1 truncate font-semibold">{organization.name}</span>
      <span className="ms-auto" />
      <Button variant="ghost" size="icon" className="size-11" aria-label={t('search')} onClick={openPalette}>
        <Search />
      </Button>
      <InboxButton />
    </div>
  )
}
