import type { LadderAction, PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { conditionReferences } from '../administration/condition-references.ts'
import type { Reference } from '../administration/require-rows.ts'
import { people } from '../people/schema.ts'
import { calendars } from '../sla/schema.ts'
import { teams } from '../teams/schema.ts'

/** @returns everything that the rules name by id; `path` is where they stand in the body */
export function ruleReferences(rules: PolicyRules, path: string): Reference[] {
  const steps = Object.entries(rules.ladders).flatMap(([ladder, list]) =>
    list.flatMap(({ actions }, step) =>
      actions.flatMap((action, index) =>
        actionReferences(action, `${path}/ladders/${ladder}/${step}/actions/${index}`),
      ),
    ),
  )
  return [
    { table: calendars, id: rules.calendarId, path: `${path}/calendarId` },
    ...conditionReferences(rules.conditions, `${path}/conditions`),
    ...steps,
  ]
}

function actionReferences(action: LadderAction, path: string): Reference[] {
  if (action.kind === 'notify') {
    return (action.personIds ?? []).map((id, index) => ({ table: people, id, path: `${path}/personIds/${index}` }))
  }
  if (action.kind !== 'reassign') return []
  return [
    { table: teams, id: action.teamId, path: `${path}/teamId` },
    { table: people, id: action.personId, path: `${path}/personId` },
  ]
}
