import type { FieldError } from '@holdfast/contracts/errors.ts'
import type { LadderAction, LadderStep, PolicyRules } from '@holdfast/contracts/sla/policy.ts'

/**
 * What a schema cannot say about a policy: steps that share an id, actions that reach nobody, a pause without sense.
 * @param rules rules that fit the schema
 * @returns one entry a fault, `path` being a JSON pointer into the rules; empty when it may be published
 */
export function checkPolicyRules(rules: PolicyRules): FieldError[] {
  const ladders = Object.entries(rules.ladders).flatMap(([name, steps]) => checkLadder(steps, `/ladders/${name}`))
  return [...checkPause(rules), ...ladders]
}

/** It would stop the clock that the requester's own message has started. */
function checkPause(rules: PolicyRules): FieldError[] {
  const i = rules.pause.nextResponse?.indexOf('requester') ?? -1
  const message = 'A next response answers the requester: it cannot pause while waiting for the requester'
  return i < 0 ? [] : [{ path: `/pause/nextResponse/${i}`, message }]
}

function checkLadder(steps: readonly LadderStep[], path: string): FieldError[] {
  return steps.flatMap((step, i) => {
    const errors = step.actions.flatMap((action, j) => checkAction(action, `${path}/${i}/actions/${j}`))
    const twin = steps.findIndex((other) => other.id === step.id)
    if (twin < i) errors.unshift({ path: `${path}/${i}/id`, message: `“${step.id}” is also step ${twin + 1}` })
    return errors
  })
}

function checkAction(action: LadderAction, path: string): FieldError[] {
  if (action.kind === 'notify' && action.to.length === 0 && !action.personIds?.length) {
    return [{ path: `${path}/to`, message: 'Says to nobody: name a role or a person' }]
  }
  if (action.kind === 'reassign' && !action.teamId && !action.personId) {
    return [{ path, message: 'Names neither a team nor a person' }]
  }
  if (action.kind === 'webhook' && !URL.canParse(action.url)) {
    return [{ path: `${path}/url`, message: `“${action.url}” is not a URL` }]
  }
  return []
}
