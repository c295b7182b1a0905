/** A step of a ladder as its dialog edits it: all ways of saying when stand beside each other. */
import type { LadderAction, LadderInstant, LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { LadderStep as LadderStepSchema } from '@holdfast/contracts/sla/policy.ts'
import type { FieldErrors, Resolver } from 'react-hook-form'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'

export interface StepValues {
  id: string
  at: { kind: LadderInstant['kind']; percent: number; minutes: number }
  actions: LadderAction[]
  patienceMinutes: number | null
}

export function toValues({ id, at, actions, patienceMinutes }: LadderStep): StepValues {
  return {
    id,
    at: {
      kind: at.kind,
      percent: at.kind === 'percent' ? at.percent : 75,
      minutes: at.kind === 'after' ? at.minutes : 30,
    },
    actions: structuredClone(actions),
    patienceMinutes: patienceMinutes ?? null,
  }
}

export function toStep({ id, at, actions, patienceMinutes }: StepValues): LadderStep {
  return { id, at: toInstant(at), actions, ...(patienceMinutes === null ? {} : { patienceMinutes }) }
}

function toInstant({ kind, percent, minutes }: StepValues['at']): LadderInstant {
  if (kind === 'percent') return { kind, percent }
  return kind === 'after' ? { kind, minutes } : { kind }
}

/** What no schema says: an action must reach somebody. */
export type ActionFault = 'notifyNobody' | 'reassignNobody' | 'notUrl'

export function faultOf(action: LadderAction): ActionFault | null {
  if (action.kind === 'notify') return action.to.length === 0 && !action.personIds?.length ? 'notifyNobody' : null
  if (action.kind === 'reassign') return action.teamId || action.personId ? null : 'reassignNobody'
  if (action.kind === 'webhook')
    return /^https?:\/\/\S+$/.test(action.url) && URL.canParse(action.url) ? null : 'notUrl'
  return null
}

/** @param tell the words of a fault */
export function stepResolver(tell: (fault: ActionFault) => string): Resolver<StepValues> {
  const bySchema = schemaResolver<StepValues>(LadderStepSchema, toStep)
  return async (values, context, options) => {
    const faults = values.actions.flatMap((action, index) => {
      const fault = faultOf(action)
      return fault ? [[index, { root: { type: fault, message: tell(fault) } }] as const] : []
    })
    if (faults.length === 0) return bySchema(values, context, options)
    // A list with holes, as the form keeps the faults of its fields.
    const actions = Object.fromEntries(faults) as unknown
    return { values: {}, errors: { actions } as FieldErrors<StepValues> }
  }
}
