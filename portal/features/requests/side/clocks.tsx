import type { ClockReading, NamedVersion } from '@holdfast/contracts/requests/list-clocks.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ClockBar } from '../../../components/requests/clock-bar.tsx'
import { clockLook } from '../../../components/requests/clock-cell.tsx'
import { useClockWords } from '../../../components/requests/use-clock-words.ts'
import { ErrorState } from '../../../components/states.tsx'
import { cn } from '../../../lib/cn.ts'
import { lazily } from '../../../lib/later.ts'
import { useMay } from '../../../lib/session.ts'
import { Collapsible, CollapsibleContent, CollapsibleTrigger } from '../../../ui/collapsible.tsx'
import { focusRing } from '../../../ui/surfaces.ts'
import { useClocks, useExplanation } from '../api/queries.ts'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { lastCycles, mainClock, toShownClock } from './shown-clocks.ts'
import { SideSection } from './side-section.tsx'

const Explanation = lazily(async () => (await import('./explanation.tsx')).Explanation)

/** How much time there is, and why. */
export function Clocks() {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const { data, error, refetch } = useClocks(requestId)
  if (error)
    return (
      <SideSection title={t('clocks')}>
        <ErrorState inline error={error} onRetry={() => void refetch()} />
      </SideSection>
    )
  const items = data?.items ?? []
  const shown = lastCycles(items)
  const main = mainClock(items)
  const policy = data?.policies.find(({ versionId }) => versionId === main?.policyVersionId)
  return (
    <SideSection title={t('clocks')} aside={policy && <PolicyName policy={policy} />}>
      {data && shown.length === 0 && <p className="text-small text-muted-foreground">{t('noClocks')}</p>}
      <ul className="grid gap-1">
        {shown.map((reading) => (
          <ClockLine key={reading.kind} reading={reading} asOf={data?.asOf ?? ''} />
        ))}
      </ul>
      {main && <ClockWay main={main} shown={shown} />}
    </SideSection>
  )
}

function PolicyName({ policy }: { policy: NamedVersion }) {
  const { t } = useTranslation('request')
  const mayRead = useMay('policy:read')
  const words = t('policyVersion', { name: policy.name, number: policy.number })
  if (!mayRead) return <bdi className="truncate">{words}</bdi>
  return (
    <Link to={`/admin/policies/${policy.id}`} className="truncate rounded-sm hover:text-foreground hover:underline">
      <bdi>{words}</bdi>
    </Link>
  )
}

function ClockLine({ reading, asOf }: { reading: ClockReading; asOf: string }) {
  const { t } = useTranslation('request')
  const { status } = useRequest()
  const clock = toShownClock(reading, asOf)
  const { look, longText, sentence } = useClockWords(clock, status)
  const { icon: Icon, text } = clockLook[look]
  const isOver = look === 'met' || look === 'missed'
  return (
    <li className="flex min-h-6 items-center gap-2">
      <Icon aria-hidden className={cn('size-4 shrink-0', text)} />
      <span aria-hidden className="shrink-0">
        {t(`common:clockKind.${reading.kind}`)}
      </span>
      <span
        aria-hidden
        className={cn(
          'ms-auto min-w-0 truncate text-end tabular-nums',
          isOver ? 'text-small text-muted-foreground' : cn('font-semibold', text),
        )}
      >
        {longText}
      </span>
      <span className="sr-only">{sentence}</span>
    </li>
  )
}

/** The way of one clock as a bar, and span by span for who asks why. */
function ClockWay({ main, shown }: { main: ClockReading; shown: readonly ClockReading[] }) {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  // The bar stands under the last line, which is the resolution's.
  const usual = shown.find((reading) => reading.kind === 'resolution')?.kind ?? main.kind
  const [wanted, setKind] = useState<ClockKind | null>(null)
  const [open, setOpen] = useState(false)
  const chosen = shown.find((reading) => reading.kind === wanted)?.kind ?? usual
  const { data, error, refetch } = useExplanation(requestId, open ? chosen : usual)
  return (
    <>
      <div className="mt-2 min-h-[58px]">{data && <ClockBar explanation={data} />}</div>
      <Collapsible open={open} onOpenChange={setOpen}>
        <CollapsibleTrigger
          className={cn(
            'mt-1.5 flex min-h-6 cursor-pointer items-center gap-1.5 rounded-sm font-medium text-small max-md:min-h-11',
            focusRing,
          )}
        >
          <ChevronRight
            aria-hidden
            className={cn(
              'size-3.5 text-muted-foreground transition-transform duration-(--fast)',
              open ? 'rotate-90' : 'rtl:-scale-x-100',
            )}
          />
          {t('why.title')}
        </CollapsibleTrigger>
        <CollapsibleContent>
          {shown.length > 1 && (
            <div className="mb-1 flex flex-wrap gap-x-3 gap-y-1">
              {shown.map((reading) => (
                <button
                  key={reading.kind}
                  type="button"
                  aria-pressed={reading.kind === chosen}
                  onClick={() => setKind(reading.kind)}
                  className={cn(
                    'min-h-6 cursor-pointer rounded-sm text-small text-muted-foreground hover:text-foreground aria-pressed:font-medium aria-pressed:text-foreground aria-pressed:underline aria-pressed:underline-offset-4 max-md:min-h-11',
                    focusRing,
                  )}
                >
                  {t(`common:clockKind.${reading.kind}`)}
                </button>
              ))}
            </div>
          )}
          {error ? (
            <ErrorState inline error={error} onRetry={() => void refetch()} />
          ) : (
            data && <Explanation explanation={data} />
          )}
        </CollapsibleContent>
      </Collapsible>
    </>
  )
}
