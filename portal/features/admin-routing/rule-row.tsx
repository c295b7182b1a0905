import type { RoutingRule } from '@holdfast/contracts/routing/routing-rule.ts'
import { CircleAlert, MoveRight, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConditionWords } from '../../components/service-levels/conditions/condition-words.tsx'
import type { ConditionChoices } from '../../components/service-levels/conditions/use-condition-choices.tsx'
import { TeamMark } from '../../components/team-picker.tsx'
import { cn } from '../../lib/cn.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'

interface RuleRowProps {
  rule: RoutingRule
  position: number
  handle: ReactNode
  choices: ConditionChoices
  mayManage: boolean
  /** From 1, of the rule before it that leaves nothing; `null` where there is none. */
  hiddenBy: number | null
  onEdit: () => void
  onRemove: () => void
  onActive: (active: boolean) => void
}

/** One rule: whom it fits, and which team gets it. */
export function RuleRow({
  rule,
  position,
  handle,
  choices,
  mayManage,
  hiddenBy,
  onEdit,
  onRemove,
  onActive,
}: RuleRowProps) {
  const { t } = useTranslation('admin-routing')
  const words = <ConditionWords conditions={rule.conditions} choices={choices} />
  const team = (
    <span className="flex min-w-0 items-center gap-2">
      <MoveRight aria-hidden className="size-3.5 flex-none text-muted-foreground rtl:-scale-x-100" />
      <TeamMark teamId={rule.team.id} />
      <span className="truncate font-medium text-foreground" dir="auto">
        {rule.team.name}
      </span>
    </span>
  )
  return (
    <div
      className={cn(
        'relative grid min-h-10 grid-cols-[24px_20px_minmax(0,1fr)_minmax(0,240px)_auto] items-center gap-x-2 py-1 border-b border-border/70 ps-2 pe-3 hover:bg-hover',
        'max-md:grid-cols-[44px_16px_minmax(0,1fr)_auto] max-md:gap-x-1 max-md:py-2.5 max-md:ps-0',
      )}
    >
      <span className="relative z-1 grid place-items-center max-md:row-span-2">{handle}</span>
      <span className="text-muted-foreground tabular-nums">{position}</span>
      {mayManage ? (
        <button
          type="button"
          onClick={onEdit}
          className="min-w-0 text-start text-muted-foreground after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
        >
          <span className="sr-only">{t('list.edit')} </span>
          {words}
        </button>
      ) : (
        <span className="min-w-0 text-muted-foreground">{words}</span>
      )}
      <span className="min-w-0 max-md:col-start-3 max-md:row-start-2">{team}</span>
      <span className="relative z-1 flex items-center gap-2 max-md:col-start-4 max-md:row-span-2 max-md:row-start-1">
        {rule.active && hiddenBy !== null && (
          <span className="flex items-center gap-1 text-small text-muted-foreground">
            <CircleAlert aria-hidden className="size-3.5" />
            {t('list.hidden', { position: hiddenBy })}
          </span>
        )}
        {!rule.active && <span className="text-small text-muted-foreground max-md:hidden">{t('list.off')}</span>}
        {mayManage && (
          <>
            <Switch checked={rule.active} onCheckedChange={onActive} aria-label={t('list.active', { position })} />
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('list.remove', { position })}
              onClick={onRemove}
              className="max-md:hidden"
            >
              <X aria-hidden />
            </Button>
          </>
        )}
      </span>
    </div>
  )
}
