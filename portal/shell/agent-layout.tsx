import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { useMe } from '../lib/session.ts'
import { whenIdle } from '../lib/when-idle.ts'
import { ConnectionStrip } from './connection-strip.tsx'
import { GlobalCommands } from './global-commands.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { Rail } from './rail.tsx'
import { PageFallback } from './route-states.tsx'
import { Toaster } from './toaster.tsx'
import { useLaterParts } from './use-later-parts.ts'
import { usePresenceAtDesk } from './use-presence-at-desk.ts'

/** The desk of those who work on requests: the rail at the side, one page beside it. */
export function AgentLayout() {
  const { t } = useTranslation('shell')
  const [railOpen, setRailOpen] = useState(false)
  const { person } = useMe()
  usePresenceAtDesk()
  useLaterParts()
  useEffect(() => {
    // Requests and replies that were written offline go on their way, wherever one comes back.
    whenIdle(() => {
      void import('../lib/unsent/use-unsent.ts').then(({ openUnsent }) => openUnsent(person.id))
      void import('../lib/outbox/use-outbox.ts').then(({ openOutbox }) => openOutbox(person.id))
    })
  }, [person.id])
  return (
    <>
      <div className="grid h-dvh grid-cols-1 grid-rows-[minmax(0,1fr)] overflow-hidden md:grid-cols-[48px_minmax(0,1fr)] lg:grid-cols-[216px_minmax(0,1fr)]">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-primary focus:px-3 focus:py-2 focus:text-primary-foreground"
        >
          {t('skipToContent')}
        </a>
        <Rail open={railOpen} onOpenChange={setRailOpen} />
        <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-col bg-background outline-none">
          <PhoneBar onMenu={() => setRailOpen(true)} />
          <ConnectionStrip />
          <Suspense fallback={<PageFallback />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <GlobalCommands />
      <Toaster />
    </>
  )
}
