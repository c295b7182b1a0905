import type { LadderAction, LadderInstant } from '@holdfast/contracts/sla/policy.ts'
import { ArrowUp, Bell, type LucideIcon, Siren, UserRoundPen, Users, Webhook } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { useAgents, useTeams } from '../../lib/lookups.ts'
import { usePolicyView } from './policy-view.tsx'

export interface StepWords {
  /** Tell the team leads · Raise to critical */
  action(action: LadderAction): string
  actions(actions: readonly LadderAction[]): string
  /** 75%, Due, +1h 30m */
  instant(at: LadderInstant): string
}

/** What a step does and when, in the reader's words. */
export function useStepWords(): StepWords {
  const { t } = useTranslation('admin-policies')
  const { list } = useFormat()
  const { format } = usePolicyView()
  const [agents, teams] = [useAgents(), useTeams()]
  const unknown = t('common:unknown')
  const personName = (id: string) => agents.byId.get(id)?.name ?? (agents.isLoading ? '…' : unknown)
  const teamName = (id: string) => teams.byId.get(id)?.name ?? (teams.isLoading ? '…' : unknown)

  const action = (action: LadderAction): string => {
    if (action.kind === 'notify') {
      const names = [...action.to.map((target) => t(`notify.${target}`)), ...(action.personIds ?? []).map(personName)]
      return names.length === 0 ? t('action.notifyNobody') : t('action.notify', { names: list(names) })
    }
    if (action.kind === 'raise_priority') {
      return action.to ? t('action.raiseTo', { priority: t(`common:priority.${action.to}`) }) : t('action.raiseOne')
    }
    if (action.kind === 'webhook') return t('action.webhook', { host: hostOf(action.url) })
    const names = [
      ...(action.teamId ? [teamName(action.teamId)] : []),
      ...(action.personId ? [personName(action.personId)] : []),
    ]
    return names.length === 0 ? t('action.reassignNobody') : t('action.reassign', { names: list(names) })
  }
  return {
    action,
    actions: (actions) => (actions.length === 0 ? t('action.nothing') : actions.map(action).join(' · ')),
    instant: (at) => {
      if (at.kind === 'percent') return `${at.percent}%`
      return at.kind === 'breach' ? t('instant.due') : `+${format(at.minutes)}`
    },
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** Known by what it does first. */
export function iconOf(actions: readonly LadderAction[], at: LadderInstant): LucideIcon {
  const [first] = actions
  if (first?.kind === 'raise_priority') return ArrowUp
  if (first?.kind === 'reassign') return UserRoundPen
  if (first?.kind === 'webhook') return Webhook
  if (at.kind !== 'percent') return Siren
  return first?.kind === 'notify' && first.to.some((target) => target !== 'primary') ? Users : Bell
}
