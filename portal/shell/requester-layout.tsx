import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useMatch } from 'react-router'
import { useMe } from '../lib/session.ts'
import { ConnectionStrip } from './connection-strip.tsx'
import { GlobalCommands } from './global-commands.tsx'
import { preloadRequesterPages } from './preload-requester-pages.ts'
import { RequesterBar } from './requester-bar.tsx'
import { RequesterTabs } from './requester-tabs.tsx'
import { PageFallback } from './route-states.tsx'
import { Toaster } from './toaster.tsx'
import { useLaterParts } from './use-later-parts.ts'
import { useSentLater } from './use-sent-later.ts'

/** The calm page of those who ask for help: a bar above, one column under it; on a phone tabs at the foot. */
export function RequesterLayout() {
  const { t } = useTranslation('shell')
  const { person } = useMe()
  useSentLater(person.id)
  useLaterParts()
  useEffect(preloadRequesterPages, [])
  // A conversation and a form need the whole height of a phone; both have a way back of their own.
  const isConversation = useMatch('/requests/:requestId') !== null
  const isForm = useMatch('/new/*') !== null
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-background">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-primary focus:px-3 focus:py-2 focus:text-primary-foreground"
      >
        {t('skipToContent')}
      </a>
      <RequesterBar className={isConversation ? 'max-md:hidden' : undefined} />
      <ConnectionStrip />
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        <Suspense fallback={<PageFallback />}>
          <Outlet />
        </Suspense>
      </main>
      {isConversation || isForm ? null : <RequesterTabs />}
      <GlobalCommands />
      <Toaster />
    </div>
  )
}
