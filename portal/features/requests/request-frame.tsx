import { ChevronLeft, Inbox } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { useCell } from '../../lib/conversation/cell.ts'
import { placeToasts } from '../../lib/toast.ts'
import { useMedia } from '../../lib/use-media.ts'
import { Page, SidePanel } from '../../shell/page.tsx'
import { Sheet, SheetContent, SheetTitle } from '../../ui/sheet.tsx'
import { ConversationPane } from './conversation/conversation-pane.tsx'
import { RequestDialogs } from './dialogs/dialogs.tsx'
import { CopyLink } from './header/copy-link.tsx'
import { EscalationStrip } from './header/escalation-strip.tsx'
import { KeptStrip } from './header/kept-strip.tsx'
import { useQueuePlace } from './header/queue-place.ts'
import { RequestHeader } from './header/request-header.tsx'
import { StandingStrip } from './header/standing-strip.tsx'
import { TopActions } from './header/top-actions.tsx'
import { type RequestPage, useRequest } from './request-page-context.ts'
import { SideContent } from './side/side-content.tsx'
import { useRequestKeys } from './use-request-keys.ts'

/** The parts of the page, once the request is there. */
export function RequestFrame({ page }: { page: RequestPage }) {
  const { t, i18n } = useTranslation('request')
  const { number, title } = useRequest()
  const { from } = useQueuePlace(page.requestId)
  const isWide = useMedia('(min-width: 1280px)')
  const [isPanelOpen, setPanelOpen] = useState(false)
  const showPanel = isWide ? null : () => setPanelOpen(true)
  useRequestKeys({ page, showPanel })
  const side = i18n.dir() === 'rtl' ? 'bottom-left' : 'bottom-right'
  useEffect(() => placeToasts(isWide ? side : 'top-center'), [isWide, side])
  const back = (
    <span className="flex items-center gap-1.5">
      <Inbox aria-hidden className="size-3.5" />
      {t('queue')}
    </span>
  )
  return (
    <Page
      fixed
      title={`${number} ${title}`}
      crumbs={[{ label: back, to: from }]}
      heading={
        <span className="flex items-center gap-1">
          <Link
            to={from}
            aria-label={t('backToQueue')}
            className="-ms-3 grid size-11 place-items-center rounded-md md:hidden"
          >
            <ChevronLeft aria-hidden className="size-5 rtl:-scale-x-100" />
          </Link>
          <RequestNumber number={number} className="text-base font-medium text-foreground" />
        </span>
      }
      aside={<CopyLink />}
      actions={<TopActions onPanel={showPanel} />}
    >
      <RequestHeader />
      <KeptStrip />
      <EscalationStrip />
      <StandingStrip />
      <div className="flex min-h-0 flex-1">
        <ConversationPane />
        {isWide ? (
          <SidePanel label={t('details')}>
            <SideContent />
          </SidePanel>
        ) : (
          <Sheet open={isPanelOpen} onOpenChange={setPanelOpen}>
            <SheetContent side="end" aria-describedby={undefined} className="w-[372px] overflow-y-auto">
              <SheetTitle className="flex h-12 flex-none items-center border-b px-5">{t('details')}</SheetTitle>
              <SideContent />
            </SheetContent>
          </Sheet>
        )}
      </div>
      <RequestDialogs />
      <Announcer page={page} />
    </Page>
  )
}

/** What changes without anybody having touched anything, for who does not see it. */
function Announcer({ page }: { page: RequestPage }) {
  const words = useCell(page.announcement)
  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  )
}
