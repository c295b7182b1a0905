import { ChevronDown, ChevronUp, History, PanelRight, SquareArrowOutUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Separator } from '../../../ui/separator.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { HereNow } from './here-now.tsx'
import { MoreMenu } from './more-menu.tsx'
import { useQueuePlace } from './queue-place.ts'

/** The end of the bar: who is here, the way through the list, the history in Temporal, everything else. */
export function TopActions({ onPanel }: { onPanel: (() => void) | null }) {
  const { t } = useTranslation('request')
  const { executionUrl } = useRequest()
  return (
    <>
      <HereNow />
      <Neighbours />
      {executionUrl !== null && (
        <Button asChild variant="ghost" className="max-lg:hidden">
          <a href={executionUrl} target="_blank" rel="noreferrer">
            <History aria-hidden className="rtl:-scale-x-100" />
            {t('history')}
            <SquareArrowOutUpRight aria-hidden className="size-3 rtl:-scale-x-100" />
            <span className="sr-only">{t('opensInNewTab')}</span>
          </a>
        </Button>
      )}
      {onPanel && (
        <Hint label={t('details')} keys={['D']}>
          <Button variant="ghost" size="icon" aria-label={t('details')} onClick={onPanel}>
            <PanelRight aria-hidden className="rtl:-scale-x-100" />
          </Button>
        </Hint>
      )}
      <MoreMenu />
    </>
  )
}

function Neighbours() {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const { index, count, previous, next } = useQueuePlace(requestId)
  if (index < 0 || count < 2) return null
  return (
    <div className="flex items-center gap-0.5 max-md:hidden">
      <Separator orientation="vertical" className="mx-2 h-5!" />
      <span className="me-1 text-small tabular-nums text-muted-foreground">
        {t('placeInQueue', { place: index + 1, total: count })}
      </span>
      <Hint label={t('previous')} keys={['[']}>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('previous')}
          disabled={!previous}
          onClick={previous ?? undefined}
        >
          <ChevronUp aria-hidden />
        </Button>
      </Hint>
      <Hint label={t('next')} keys={[']']}>
        <Button variant="ghost" size="icon" aria-label={t('next')} disabled={!next} onClick={next ?? undefined}>
          <ChevronDown aria-hidden />
        </Button>
      </Hint>
      <Separator orientation="vertical" className="mx-2 h-5!" />
    </div>
  )
}
