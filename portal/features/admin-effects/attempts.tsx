import type { EffectAttempt } from '@holdfast/contracts/effects/effect.ts'
import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isLost } from '../../components/effects/effect-words.ts'
import { useFormat } from '../../lib/format.ts'

type Ending = 'open' | 'lost' | 'ok' | 'refused'

const icons: Record<Ending, { icon: LucideIcon; ink: string }> = {
  open: { icon: CircleHelp, ink: 'text-sla-soon' },
  lost: { icon: CircleHelp, ink: 'text-sla-soon' },
  ok: { icon: CircleCheck, ink: 'text-sla-ok' },
  refused: { icon: CircleX, ink: 'text-sla-late' },
}

function endingOf({ ok, outcome }: EffectAttempt): Ending {
  if (ok === null) return 'open'
  if (isLost(outcome)) return 'lost'
  return ok ? 'ok' : 'refused'
}

/** Every try with what the other side said, the last one first. */
export function Attempts({ attempts }: { attempts: readonly EffectAttempt[] }) {
  const { t } = useTranslation('admin-effects')
  return (
    <section aria-label={t('attempts.title')} className="grid gap-2">
      <h3 className="font-semibold">{t('attempts.title')}</h3>
      {attempts.length === 0 && <p className="text-muted-foreground">{t('attempts.none')}</p>}
      <ol className="grid divide-y divide-border/60 rounded-lg border border-border empty:hidden">
        {attempts.toReversed().map((attempt) => (
          <Attempt key={attempt.attempt} attempt={attempt} />
        ))}
      </ol>
    </section>
  )
}

function Attempt({ attempt }: { attempt: EffectAttempt }) {
  const { t } = useTranslation('admin-effects')
  const format = useFormat()
  const ending = endingOf(attempt)
  const { icon: Icon, ink } = icons[ending]
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 px-3 py-2">
      <Icon aria-hidden className={`mt-0.5 size-4 ${ink}`} />
      <div className="grid gap-0.5">
        <p className="flex flex-wrap justify-between gap-x-3">
          <span className="font-medium">
            {t('attempts.number', { number: attempt.attempt })}: {t(`attempts.${ending}`)}
          </span>
          <time dateTime={attempt.at} className="text-small text-muted-foreground">
            {format.dateTime(attempt.at)}
          </time>
        </p>
        {(ending === 'ok' || ending === 'refused') && (
          <p dir="ltr" className="text-start font-mono text-small break-words text-muted-foreground">
            {attempt.outcome}
          </p>
        )}
      </div>
    </li>
  )
}
