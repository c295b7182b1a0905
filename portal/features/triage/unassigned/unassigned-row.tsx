import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { clockLook } from '../../../components/requests/clock-cell.tsx'
import type { ShownClock } from '../../../components/requests/clock-words.ts'
import { PriorityIcon } from '../../../components/requests/priority-icon.tsx'
import { useClockWords } from '../../../components/requests/use-clock-words.ts'
import { useNow } from '../../../lib/clock.ts'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'

export function UnassignedRow({ request, onTake }: { request: RequestSummary; onTake: () => void }) {
  const { t } = useTranslation('triage')
  const { clock } = request
  return (
    <li className="relative flex items-center gap-3 border-b border-border/60 px-4 py-2 last:border-0 hover:bg-hover">
      <PriorityIcon priority={request.priority} />
      <div className="min-w-0 flex-1">
        <Link
          to={`/requests/${request.id}`}
          dir="auto"
          className="keep-side block truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
        >
          {request.title}
        </Link>
        <p className="flex min-w-0 items-center gap-2 text-small text-muted-foreground">
          <From request={request} />
          {clock && <Due clock={clock} />}
        </p>
      </div>
      <Button
        variant="outline"
        className="relative"
        onClick={onTake}
        aria-label={t('unassigned.takeNamed', { number: request.number, title: request.title })}
      >
        {t('unassigned.take')}
      </Button>
    </li>
  )
}

function From({ request: { requester, createdAt } }: { request: RequestSummary }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  const ms = useNow('minute') - Date.parse(createdAt)
  const age = ms < 60_000 ? t('unassigned.now') : format.duration(ms)
  // Names keep their own direction within the sentence.
  return <span className="truncate">{t('unassigned.from', { name: `\u2068${requester.name}\u2069`, age })}</span>
}

/** “14m to reply”, with the colour and the icon of its clock. */
function Due({ clock }: { clock: ShownClock }) {
  const { t } = useTranslation('triage')
  const { look, text, sentence, isReply } = useClockWords(clock)
  const { icon: Icon, text: ink } = clockLook[look]
  const isAhead = look === 'ok' || look === 'soon'
  return (
    <span className={cn('flex flex-none items-center gap-1 font-medium tabular-nums', ink)}>
      <Icon aria-hidden className="size-[13px]" />
      <span aria-hidden>
        {isAhead ? t(isReply ? 'unassigned.toReply' : 'unassigned.toResolve', { time: text }) : text}
      </span>
      <span className="sr-only">{sentence}</span>
    </span>
  )
}
