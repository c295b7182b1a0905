import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useTranslation } from 'react-i18next'
import { PromiseBar } from '../../../components/own-requests/promise-bar.tsx'
import { promisesOf } from '../../../components/own-requests/standing.ts'
import { dayKindOf, usePromiseWords, useStandingWords } from '../../../components/own-requests/use-standing-words.ts'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'

/** How it stands and what was promised, always in sight. */
export function StandingStrip({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  const { standing, statement, note, promise } = useStandingWords(request)
  const now = useNow('minute')
  const opened = dayKindOf(format, request.createdAt, now)
  const asksYou = standing.kind === 'waitingOnYou'
  return (
    <section aria-label={t('talk.standing')} className="grid gap-2 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="flex min-w-0 items-start gap-2 text-read">
          <span className="flex h-5.5 items-center">
            <StatusIcon status={request.status} className="size-4" />
          </span>
          <span className={asksYou ? 'font-semibold' : undefined}>
            {statement}
            {note !== null && (
              <span className="font-normal">
                {': '}
                <bdi>{note}</bdi>
              </span>
            )}
          </span>
        </p>
        {promise !== null && !asksYou && <p className="text-read font-semibold">{promise}</p>}
      </div>
      {!asksYou && <PromiseBar request={request} />}
      <p className="flex flex-wrap justify-between gap-x-4 text-small text-muted-foreground">
        <span>
          {t(`opened.${opened}`, { day: format.day(request.createdAt), time: format.time(request.createdAt) })}
        </span>
        <Reply request={request} shown={promise} />
      </p>
    </section>
  )
}

/** When an answer is due, where something else is said above. */
function Reply({ request, shown }: { request: RequestDetail; shown: string | null }) {
  const say = usePromiseWords()
  const now = useNow('minute')
  const reply = promisesOf(request, now).find(({ kind }) => kind === 'reply')
  if (!reply) return null
  const words = say(reply)
  return words === shown ? null : <span>{words}</span>
}
