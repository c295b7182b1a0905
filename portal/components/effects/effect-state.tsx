import type { EffectKind, EffectSummary } from '@holdfast/contracts/effects/effect.ts'
import {
  Ban,
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  Inbox,
  type LucideIcon,
  Mail,
  RefreshCw,
  Send,
  Webhook,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock.ts'
import { cn } from '../../lib/cn.ts'
import { type Standing, standingOf } from './effect-words.ts'

const icons: Record<Standing, LucideIcon> = {
  pending: Clock,
  planned: Clock,
  sending: Send,
  again: RefreshCw,
  unknown: CircleHelp,
  done: CircleCheck,
  delivered: CircleCheck,
  shown: CircleCheck,
  failed: CircleX,
  suppressed: Ban,
}

/** Colour only where something is wrong. */
const inks: Partial<Record<Standing, string>> = {
  failed: 'text-sla-late',
  unknown: 'text-sla-soon',
  again: 'text-sla-soon',
}

type Known = Pick<EffectSummary, 'kind' | 'state' | 'unknown' | 'sendAt' | 'attempts'>

/** Icon and word; `useNow` makes what was planned what is being sent. */
export function EffectState({ effect, className }: { effect: Known; className?: string }) {
  const { t } = useTranslation('effects')
  const standing = standingOf(effect, useNow('minute'))
  const Icon = icons[standing]
  return (
    <span className={cn('flex min-w-0 items-center gap-1.5', inks[standing] ?? 'text-foreground', className)}>
      <Icon aria-hidden className={cn('size-3.5 flex-none', !inks[standing] && 'text-muted-foreground')} />
      <span className="truncate">{t(`state.${standing}`)}</span>
    </span>
  )
}

const kindIcons: Record<EffectKind, LucideIcon> = { email: Mail, webhook: Webhook, inbox: Inbox }

export function EffectKindIcon({ kind }: { kind: EffectKind }) {
  const { t } = useTranslation('effects')
  const Icon = kindIcons[kind]
  return (
    <span title={t(`kind.${kind}`)} className="inline-flex flex-none">
      <Icon aria-hidden className="size-3.5 text-muted-foreground" />
      <span className="sr-only">{t(`kind.${kind}`)}</span>
    </span>
  )
}
