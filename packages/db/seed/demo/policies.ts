/** Service-level policies of the sample organization, with ladders. */
import type { LadderStep, Ladders, PolicyRules, PolicyTargets } from '@holdfast/contracts/sla/policy.ts'
import type { Tx } from '../../database.ts'
import { policyRules, publishPolicy, targets } from '../policies.ts'

export interface PolicyReferences {
  readonly orgId: string
  readonly officeId: string
  readonly alwaysId: string
  readonly productionId: string
  readonly supervisorId: string
  /** When the versions were published: the first long ago. */
  readonly firstAt: Date
  readonly secondAt: Date
}

const dayMinutes = 480

const warn: LadderStep = {
  id: 'warning',
  at: { kind: 'percent', percent: 75 },
  actions: [{ kind: 'notify', to: ['primary'] }],
}
const leads: LadderStep = {
  id: 'breach',
  at: { kind: 'breach' },
  actions: [{ kind: 'notify', to: ['primary', 'team_leads'] }],
}

function supervisorAfter(minutes: number, supervisorId: string): LadderStep {
  const actions: LadderStep['actions'] = [{ kind: 'notify', to: ['team_leads'], personIds: [supervisorId] }]
  return { id: 'supervisor', at: { kind: 'after', minutes }, actions }
}

function ladders(first: LadderStep[], resolution: LadderStep[]): Ladders {
  return { firstResponse: first, nextResponse: [leads], resolution }
}

const byPriority: PolicyTargets = {
  low: targets(dayMinutes, 2 * dayMinutes, 10 * dayMinutes),
  normal: targets(240, dayMinutes, 5 * dayMinutes),
  high: targets(60, 120, 2 * dayMinutes),
  critical: targets(15, 30, 240),
}

/** In the order in which they are tried. */
export async function seedDemoPolicies(tx: Tx, refs: PolicyReferences): Promise<void> {
  const { orgId, firstAt, secondAt } = refs
  const seeds: { name: string; rules: PolicyRules[] }[] = [
    { name: 'Critical, around the clock', rules: [criticalRules(refs)] },
    { name: 'Production', rules: [productionRules(refs)] },
    { name: 'High', rules: [highRules(refs)] },
    { name: 'Standard', rules: [standardRules(refs, targets(480, 960, 10 * dayMinutes)), standardRules(refs)] },
  ]
  for (const [index, { name, rules }] of seeds.entries()) {
    const versions = rules.map((version, number) => ({
      rules: version,
      reason: number === 0 ? 'Agreed with the works council' : 'Answers within half a day, as promised to all units',
      publishedAt: number === 0 ? firstAt : secondAt,
    }))
    await publishPolicy(tx, { orgId, name, position: index + 1, versions })
  }
}

function criticalRules({ alwaysId, supervisorId }: PolicyReferences): PolicyRules {
  const patient = { ...leads, patienceMinutes: 15 }
  return policyRules({
    calendarId: alwaysId,
    conditions: { priorities: ['critical'] },
    targets: byPriority,
    // Something critical waits for nobody but a vendor or a change.
    pause: { resolution: ['vendor', 'change', 'scheduled'] },
    ladders: ladders(
      [warn, patient, supervisorAfter(15, supervisorId)],
      [warn, patient, supervisorAfter(60, supervisorId)],
    ),
  })
}

function productionRules({ officeId, productionId, supervisorId }: PolicyReferences): PolicyRules {
  const raise: LadderStep = {
    id: 'raise',
    at: { kind: 'after', minutes: 2 * dayMinutes },
    actions: [
      { kind: 'notify', to: ['team_leads'], personIds: [supervisorId] },
      { kind: 'raise_priority', to: 'high' },
    ],
  }
  return policyRules({
    calendarId: officeId,
    conditions: { businessUnitIds: [productionId], priorities: ['low', 'normal', 'high'] },
    targets: { ...byPriority, low: byPriority.normal, normal: targets(120, 240, 3 * dayMinutes) },
    ladders: ladders([warn, leads], [warn, leads, raise]),
  })
}

function highRules({ officeId, supervisorId }: PolicyReferences): PolicyRules {
  return policyRules({
    calendarId: officeId,
    conditions: { priorities: ['high'] },
    targets: byPriority,
    ladders: ladders([warn, leads], [warn, leads, supervisorAfter(240, supervisorId)]),
    reopenFromClosed: 'continue',
  })
}

function standardRules({ officeId }: PolicyReferences, normal = byPriority.normal): PolicyRules {
  return policyRules({
    calendarId: officeId,
    targets: { ...byPriority, normal },
    ladders: ladders([leads], [warn, leads]),
  })
}
