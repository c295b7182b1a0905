import { type WaitReason, waitReasons } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { pausesFor } from '@holdfast/sla/policy.ts'
import { CirclePause } from 'lucide-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CheckLine } from '../../components/service-levels/check-line.tsx'
import { isSame } from '../../components/service-levels/leaves.ts'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover.tsx'
import { type Clock, kindOf } from './clocks.ts'
import { usePolicyView } from './policy-view.tsx'

/** What pauses a clock: reasons of waiting, of all priorities alike. */
export function PauseCell({ clock, base }: { clock: Clock; base: PolicyRules }) {
  const { t } = useTranslation('admin-policies')
  const { list } = useFormat()
  const { editable } = usePolicyView()
  const { control, setValue } = useFormContext<PolicyRules>()
  const pause = useWatch({ control, name: 'pause' })
  const reasonsOf = (rules: Pick<PolicyRules, 'pause'>) =>
    waitReasons.filter((reason) => pausesFor(rules as PolicyRules, kindOf(clock), reason))
  const reasons = reasonsOf({ pause })
  const isChanged = !isSame(reasons, reasonsOf(base))
  // A next response answers the requester: waiting for the requester cannot pause it.
  const possible = waitReasons.filter((reason) => clock !== 'nextResponse' || reason !== 'requester')
  const toggle = (reason: WaitReason) =>
    setValue(
      `pause.${clock}`,
      possible.filter((one) => (one === reason ? !reasons.includes(one) : reasons.includes(one))),
      { shouldDirty: true },
    )
  const words =
    reasons.length === 0
      ? t('pauses.never')
      : reasons.length === waitReasons.length
        ? t('pauses.always')
        : list(reasons.map((reason) => t(`common:waitReason.${reason}`)))
  const shown = (
    <>
      <CirclePause
        aria-hidden
        className={cn('size-3.5', reasons.length > 0 ? 'text-sla-paused' : 'text-muted-foreground')}
      />
      <span className="min-w-0 truncate">{words}</span>
    </>
  )
  const cell = cn('border-s p-0 text-small', isChanged && 'bg-accent font-medium')
  if (!editable) {
    return (
      <td className={cell}>
        <span className="flex items-center gap-1.5 px-3">{shown}</span>
      </td>
    )
  }
  return (
    <td className={cell}>
      <Popover>
        <PopoverTrigger
          className="flex h-10 w-full min-w-0 items-center gap-1.5 px-3 text-start hover:bg-hover focus-visible:-outline-offset-2"
          aria-label={t('pauses.change', { clock: t(`clock.${clock}`), reasons: words })}
        >
          {shown}
        </PopoverTrigger>
        <PopoverContent className="grid w-64 gap-1">
          <fieldset className="grid gap-1">
            <legend className="pb-1 font-medium">{t('pauses.legend')}</legend>
            {possible.map((reason) => (
              <CheckLine key={reason} checked={reasons.includes(reason)} onChange={() => toggle(reason)}>
                {t(`common:waitReason.${reason}`)}
              </CheckLine>
            ))}
          </fieldset>
          {clock === 'nextResponse' && <p className="text-small text-muted-foreground">{t('pauses.nextResponse')}</p>}
        </PopoverContent>
      </Popover>
    </td>
  )
}
