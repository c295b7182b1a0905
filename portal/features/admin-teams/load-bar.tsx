import type { Agent } from '@holdfast/contracts/people/list-agents.ts'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'

/** How much of their capacity is used; ink, because colour is the clocks'. */
export function LoadBar({ agent }: { agent: Pick<Agent, 'load' | 'capacity' | 'openRequests'> }) {
  const { t } = useTranslation('admin-teams')
  const { load, capacity, openRequests } = agent
  const share = capacity === 0 ? 1 : Math.min(1, load / capacity)
  return (
    <span className="grid w-36 gap-1 max-md:w-24" title={t('member.loadHint', { load, capacity })}>
      <span className="flex justify-between text-small whitespace-nowrap tabular-nums">
        <span>{t('common:openCount', { count: openRequests })}</span>
        <span className="text-muted-foreground">
          {load}/{capacity}
        </span>
      </span>
      <span aria-hidden className="block h-1 overflow-hidden rounded-full bg-sla-track">
        <span
          className={cn('block h-full rounded-full', share >= 1 ? 'bg-foreground' : 'bg-primary')}
          style={{ inlineSize: `${share * 100}%` }}
        />
      </span>
    </span>
  )
}
