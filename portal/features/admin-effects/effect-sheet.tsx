import type { Effect } from '@holdfast/contracts/effects/effect.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EffectState } from '../../components/effects/effect-state.tsx'
import { standingOf } from '../../components/effects/effect-words.ts'
import { useTemplateName } from '../../components/effects/use-template-name.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { Sheet, SheetContent, SheetHeader, SheetTitle } from '../../ui/sheet.tsx'
import { effectQuery } from './api.ts'
import { Attempts } from './attempts.tsx'
import { EffectActions } from './effect-actions.tsx'
import { EffectFacts } from './effect-facts.tsx'

/** One thing that was sent, with every try; it follows what happens while it is open. */
export function EffectSheet({ effectId, onClose }: { effectId: string; onClose: () => void }) {
  const { t } = useTranslation('admin-effects')
  const nameOf = useTemplateName()
  const { data, isPending, isError, error, refetch } = useQuery(effectQuery(effectId))
  return (
    <Sheet open onOpenChange={(open) => open || onClose()}>
      <SheetContent aria-describedby={undefined} className="w-[520px]">
        <SheetHeader className="border-b border-border">
          <SheetTitle>{data ? nameOf(data.template) : t('effect')}</SheetTitle>
        </SheetHeader>
        {isPending && <LoadingRows />}
        {isError && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && <Detail effect={data} />}
      </SheetContent>
    </Sheet>
  )
}

function Detail({ effect }: { effect: Effect }) {
  const { t } = useTranslation('effects')
  const format = useFormat()
  const standing = standingOf(effect, useNow('minute'))
  return (
    <>
      <div className="grid min-h-0 grow content-start gap-5 overflow-y-auto px-5 py-4">
        <div role="status" className="grid gap-0.5">
          <EffectState effect={effect} className="text-title font-semibold" />
          <p className="text-muted-foreground">
            {t(`stateHint.${standing}`, { time: format.dateTime(effect.sendAt) })}
          </p>
        </div>
        <EffectFacts effect={effect} />
        {/* An entry of the inbox is there with its cause: there is nothing to try. */}
        {effect.kind !== 'inbox' && <Attempts attempts={effect.attemptList} />}
      </div>
      <EffectActions effect={effect} />
    </>
  )
}
