import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useMe } from '../lib/session.ts'
import { Sheet, SheetContent, SheetTitle } from '../ui/sheet.tsx'
import { Mark } from './mark.tsx'
import { ProfileMenu } from './profile-menu.tsx'
import { RailBody } from './rail-body.tsx'

/** The way around: folded to icons on narrow screens, behind a button on phones. */
export function Rail({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('shell')
  const { organization } = useMe()
  const isAdministration = useLocation().pathname.startsWith('/admin')
  return (
    <>
      <nav
        aria-label={t('navigation')}
        className="hidden min-h-0 flex-col border-e bg-sidebar text-sidebar-foreground md:flex"
      >
        <div className="flex h-12 flex-none items-center gap-2 px-3.5 font-semibold text-foreground">
          <Mark className="size-[18px] flex-none" />
          <span className="truncate max-lg:hidden">{organization.name}</span>
        </div>
        <RailBody isAdministration={isAdministration} />
        <ProfileMenu />
      </nav>
      <Sheet open={open} onOpenChange={onOpenChange}>
        <SheetContent
          side="start"
          className="flex w-[280px] flex-col bg-sidebar p-0 md:hidden"
          aria-describedby={undefined}
        >
          <SheetTitle className="flex h-12 flex-none items-center gap-2 px-4">
            <Mark className="size-[18px]" />
            {organization.name}
          </SheetTitle>
          {/* Whatever is chosen leads away from here. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: closes after the links inside have worked */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by key clicks too */}
          <div
            className="flex min-h-0 flex-1 flex-col"
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('a')) onOpenChange(false)
            }}
          >
            <RailBody isAdministration={isAdministration} wide />
            <ProfileMenu wide />
          </div>
        </SheetContent>
      </Sheet>
    </>
  )
}
