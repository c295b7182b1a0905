import type { LadderAction, LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { describe, expect, it } from 'vitest'
import { faultOf, type StepValues, stepResolver, toStep, toValues } from './step-form.ts'

const step: LadderStep = {
  id: 'step-1',
  at: { kind: 'after', minutes: 90 },
  actions: [{ kind: 'notify', to: ['team_leads'] }],
  patienceMinutes: 15,
}
const options = { fields: {}, shouldUseNativeValidation: false }
const errorsOf = async (values: StepValues) => (await stepResolver((fault) => fault)(values, undefined, options)).errors

describe('a step in its dialog', () => {
  it('is the same step when nothing is changed', () => {
    expect(toStep(toValues(step))).toEqual(step)
    const { patienceMinutes: _none, ...impatient } = { ...step, at: { kind: 'breach' } as const }
    expect(toStep(toValues(impatient))).toEqual(impatient)
  })

  it.each<[LadderAction, string | null]>([
    [{ kind: 'notify', to: [] }, 'notifyNobody'],
    [{ kind: 'notify', to: [], personIds: ['x'] }, null],
    [{ kind: 'reassign' }, 'reassignNobody'],
    [{ kind: 'reassign', teamId: 'x' }, null],
    [{ kind: 'webhook', url: 'example.org' }, 'notUrl'],
    [{ kind: 'webhook', url: 'ftp://example.org' }, 'notUrl'],
    [{ kind: 'webhook', url: 'https://example.org/x' }, null],
    [{ kind: 'raise_priority' }, null],
  ])('%j has the fault %s', (action, fault) => {
    expect(faultOf(action)).toBe(fault)
  })

  it('is refused where the API would refuse it', async () => {
    expect(await errorsOf(toValues(step))).toEqual({})
    const zero = toValues({ ...step, at: { kind: 'after', minutes: 0 } })
    expect(await errorsOf(zero)).toMatchObject({ at: { minutes: { type: 'minimum' } } })
    const nobody = toValues({ ...step, actions: [...step.actions, { kind: 'reassign' }] })
    expect(await errorsOf(nobody)).toEqual({
      actions: { 1: { root: { type: 'reassignNobody', message: 'reassignNobody' } } },
    })
  })
})
