/** The first organization of a desk, with what a request needs to live: hours, promises, a team, ways to end. */
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { resolutionCodes } from '../categories/schema.ts'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import { organizations } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'
import { officeRules, publishCalendar } from '../seed/calendars.ts'
import { policyRules, publishPolicy, targets } from '../seed/policies.ts'
import { routingRules, teamMembers, teams } from '../teams/schema.ts'
import { type SetupWords, setupWords } from './words.ts'

export interface FirstOrganization {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly timeZone: string
  readonly locale: string
  readonly numberPrefix: string
}

export interface FirstAdministrator {
  readonly id: string
  readonly orgId: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  /** As the organization's where they are not said. */
  readonly timeZone?: string
  readonly locale?: string
}

/** Of a day with eight hours, in minutes. */
const day = 480

const warn: LadderStep = {
  id: 'warning',
  at: { kind: 'percent', percent: 75 },
  actions: [{ kind: 'notify', to: ['primary'] }],
}
const breach: LadderStep = {
  id: 'breach',
  at: { kind: 'breach' },
  actions: [{ kind: 'notify', to: ['primary', 'team_leads'] }],
}

/** Modest promises, to be changed: a normal request is answered in half a day and solved within a week. */
const promises = {
  low: targets(day, 2 * day, 10 * day),
  normal: targets(day / 2, day, 5 * day),
  high: targets(60, 120, 2 * day),
  critical: targets(30, 60, day / 2),
}

/** @throws PostgreSQL's error 23505 when the short name is taken */
export async function insertFirstOrganization(tx: Tx, organization: FirstOrganization): Promise<void> {
  const { id: orgId, locale, timeZone } = organization
  const words = setupWords(locale)
  const calendarId = newId()
  await tx.insert(organizations).values({ ...organization, calendarId })
  const rules = officeRules(timeZone, [{ from: '09:00', to: '17:00' }])
  await publishCalendar(tx, { id: calendarId, orgId, name: words.calendar, rules, reason: words.reason })
  await publishFirstPolicy(tx, { orgId, calendarId, words })
  await tx.insert(resolutionCodes).values([
    { orgId, code: 'solved', label: words.solved, builtIn: false },
    { orgId, code: 'unanswered', label: words.unanswered, builtIn: true },
  ])
}

async function publishFirstPolicy(tx: Tx, seed: { orgId: string; calendarId: string; words: SetupWords }) {
  const { orgId, calendarId, words } = seed
  const ladders = { firstResponse: [warn, breach], nextResponse: [breach], resolution: [warn, breach] }
  const rules = policyRules({ calendarId, targets: promises, ladders })
  await publishPolicy(tx, { orgId, name: words.policy, position: 1, versions: [{ rules, reason: words.reason }] })
}

/** Who may do everything, from the first minute: somebody has to be the first. */
export async function insertFirstAdministrator(tx: Tx, administrator: FirstAdministrator): Promise<void> {
  await tx.insert(people).values({ ...administrator, role: 'super_admin' })
}

/** The team that new requests come to, led by the first administrator until there are others. */
export async function insertFirstTeam(tx: Tx, first: { orgId: string; leadId: string; locale: string }): Promise<void> {
  const { orgId, leadId, locale } = first
  const teamId = newId()
  await tx.insert(teams).values({ id: teamId, orgId, key: 'desk', name: setupWords(locale).team })
  await tx.insert(teamMembers).values({ orgId, teamId, personId: leadId, isLead: true })
  await tx.insert(routingRules).values({ orgId, teamId, position: 1, conditions: {} })
}
