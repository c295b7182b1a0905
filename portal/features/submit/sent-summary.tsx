import type { CreatedRequest } from '@holdfast/contracts/requests/create-request.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { promisesOf } from '../../components/own-requests/standing.ts'
import { usePromiseWords } from '../../components/own-requests/use-standing-words.ts'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { api, unwrap } from '../../lib/api/client.ts'
import { serverNow } from '../../lib/clock.ts'
import { useMe } from '../../lib/session.ts'
import { CalmPage } from '../../shell/calm-page.tsx'
import { Button } from '../../ui/button.tsx'

const askAgainMs = 700
const mostTries = 12

/** It has arrived: its number, what was promised, and what happens next. */
export function SentSummary({ created }: { created: CreatedRequest }) {
  const { t } = useTranslation('submit')
  const { person } = useMe()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <CalmPage title={t('sent.title')} hideTitle className="md:pt-12">
      <div className="grid gap-3">
        <CircleCheck aria-hidden className="size-8 text-sla-ok" />
        <h1 ref={heading} tabIndex={-1} className="text-figure font-semibold tracking-[-0.014em] outline-none">
          {t('sent.title')}
        </h1>
        <p className="flex flex-wrap items-baseline gap-x-2 text-read">
          <RequestNumber number={created.number} />
          <span dir="auto" className="font-medium wrap-anywhere">
            {created.title}
          </span>
        </p>
      </div>
      <section aria-labelledby="next" className="rounded-lg border bg-card px-4 py-3">
        <h2 id="next" className="text-title font-semibold">
          {t('sent.next')}
        </h2>
        <ol className="mt-2 grid gap-2 text-read [counter-reset:step]">
          <Step>
            <FirstPromise requestId={created.id} />
          </Step>
          <Step>{t('sent.mail', { email: person.email })}</Step>
          <Step>{t('sent.confirm')}</Step>
        </ol>
      </section>
      <div className="flex flex-wrap gap-2">
        <Button asChild size="lg">
          <Link to={`/requests/${created.id}`}>{t('sent.open')}</Link>
        </Button>
        <Button asChild variant="outline" size="lg">
          <Link to="/">{t('sent.home')}</Link>
        </Button>
      </div>
    </CalmPage>
  )
}

function Step({ children }: { children: React.ReactNode }) {
  return (
    <li className="flex gap-3 [counter-increment:step] before:w-4 before:flex-none before:text-end before:text-muted-foreground before:tabular-nums before:content-[counter(step)]">
      <span className="min-w-0">{children}</span>
    </li>
  )
}

/** Times are promised a moment later, when the desk has looked at its rules. */
function FirstPromise({ requestId }: { requestId: string }) {
  const { t } = useTranslation('submit')
  const say = usePromiseWords()
  const { data } = useQuery({
    queryKey: ['requests', 'detail', requestId],
    queryFn: async () => {
      const params = { path: { requestId } }
      return (await unwrap(api.GET('/api/v1/requests/{requestId}', { params }))) as RequestDetail
    },
    refetchInterval: ({ state }) => {
      const isPlanned = state.data !== undefined && state.data.version > 1
      return isPlanned || state.dataUpdateCount > mostTries ? false : askAgainMs
    },
  })
  const [first] = data ? promisesOf(data, serverNow()) : []
  return <span aria-live="polite">{first ? t('sent.promise', { promise: say(first) }) : t('sent.someone')}</span>
}
