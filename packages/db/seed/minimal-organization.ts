/**
 * The least organization in which a request can live from creation to close; for tests, which need it quickly and
 * with their own calendar, targets and ladders.
 */
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import type { PolicyRules, PolicyTargets } from '@holdfast/contracts/sla/policy.ts'
import { resolutionCodes } from '../categories/schema.ts'
import type { Database, Tx } from '../database.ts'
import { organizations } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'
import { teamMembers, teams } from '../teams/schema.ts'
import { berlinOffice, publishCalendar } from './calendars.ts'
import { newId } from './ids.ts'
import { basicResolutionCodes } from './organization.ts'
import { policyRules, publishPolicy, sameTargets, targets } from './policies.ts'

export interface MinimalOptions {
  /** Made up and unique unless given. */
  readonly slug?: string
  /** Monday to Friday, 9 to 17 in Berlin unless given. */
  readonly calendar?: CalendarRules
  /** 60 minutes to the first response, 60 to the next, 480 to the resolution unless given; `null` for no policy. */
  readonly targets?: PolicyTargets | null
  readonly ladders?: PolicyRules['ladders']
  readonly pause?: PolicyRules['pause']
  readonly reopenFromClosed?: PolicyRules['reopenFromClosed']
  readonly strategy?: 'manual' | 'round_robin' | 'least_loaded' | 'skill'
  /** How many agents; 2 unless given. The first leads the team. */
  readonly agents?: number
  readonly capacity?: number
  readonly confirmationBusinessDays?: number
  readonly reopenDays?: number
  readonly temporalNamespace?: string
}

export interface MinimalOrganization {
  readonly orgId: string
  readonly slug: string
  readonly calendarId: string
  readonly calendarVersionId: string
  /** Empty without a policy. */
  readonly policyId: string
  readonly policyVersionId: string
  readonly teamId: string
  readonly agentIds: readonly string[]
  readonly agentId: string
  readonly otherAgentId: string
  readonly supervisorId: string
  readonly adminId: string
  readonly requesterId: string
}

/** Writes the organization in one transaction. Each call makes another one unless the slug is there already. */
export async function seedMinimalOrganization(
  db: Database,
  options: MinimalOptions = {},
): Promise<MinimalOrganization> {
  const orgId = newId()
  const slug = options.slug ?? `org-${orgId.slice(-12)}`
  return db.tenant(orgId, async (tx) => {
    const { confirmationBusinessDays = 3, reopenDays = 30, temporalNamespace = 'holdfast' } = options
    const rules = options.calendar ?? berlinOffice
    const calendarId = newId()
    const organization = {
      id: orgId,
      slug,
      name: slug,
      calendarId,
      confirmationBusinessDays,
      reopenDays,
      temporalNamespace,
    }
    await tx.insert(organizations).values(organization)
    const calendar = await publishCalendar(tx, { id: calendarId, orgId, name: 'Office', rules })
    const policy = await seedPolicy(tx, { orgId, calendarId, options })
    await tx.insert(resolutionCodes).values(basicResolutionCodes.map((code) => ({ orgId, ...code })))
    return { orgId, slug, ...calendar, ...policy, ...(await seedPeople(tx, orgId, options)) }
  })
}

async function seedPolicy(tx: Tx, seed: { orgId: string; calendarId: string; options: MinimalOptions }) {
  const { orgId, calendarId, options } = seed
  if (options.targets === null) return { policyId: '', policyVersionId: '' }
  const rules = policyRules({
    calendarId,
    targets: options.targets ?? sameTargets(targets(60, 60, 480)),
    ...(options.ladders && { ladders: options.ladders }),
    ...(options.pause && { pause: options.pause }),
    ...(options.reopenFromClosed && { reopenFromClosed: options.reopenFromClosed }),
  })
  return publishPolicy(tx, { orgId, name: 'Default', position: 1, versions: [{ rules, reason: 'first version' }] })
}

async function seedPeople(tx: Tx, orgId: string, options: MinimalOptions) {
  const person = (name: string, role: string) => ({
    id: newId(),
    orgId,
    name,
    email: `${name.toLowerCase().replace(' ', '-')}@example.test`,
    role,
    capacity: options.capacity ?? 20,
  })
  const agents = Array.from({ length: options.agents ?? 2 }, (_, index) => person(`Agent ${index + 1}`, 'technician'))
  const requester = person('Requester', 'requester')
  const supervisor = person('Supervisor', 'supervisor')
  const admin = person('Admin', 'admin')
  await tx.insert(people).values([...agents, requester, supervisor, admin])
  const teamId = newId()
  await tx
    .insert(teams)
    .values({ id: teamId, orgId, key: 'desk', name: 'Desk', strategy: options.strategy ?? 'manual' })
  const members = agents.map(({ id }, index) => ({ orgId, teamId, personId: id, isLead: index === 0 }))
  if (members.length > 0) await tx.insert(teamMembers).values(members)
  const agentIds = agents.map(({ id }) => id)
  return {
    teamId,
    agentIds,
    agentId: agentIds[0] ?? '',
    otherAgentId: agentIds[1] ?? '',
    supervisorId: supervisor.id,
    adminId: admin.id,
    requesterId: requester.id,
  }
}
