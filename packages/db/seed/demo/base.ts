/** The sample organization: everything but its requests, in one transaction, so it is there or it is not. */
import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { categories, resolutionCodes } from '../../categories/schema.ts'
import type { Database, Tx } from '../../database.ts'
import { businessUnits, organizations, regions } from '../../organizations/schema.ts'
import { people } from '../../people/schema.ts'
import { routingRules, teamMembers, teams } from '../../teams/schema.ts'
import { aroundTheClock, officeRules, publishCalendar } from '../calendars.ts'
import { newId } from '../ids.ts'
import { isTaken } from '../organization.ts'
import { seedDemoCannedReplies } from './canned-replies.ts'
import { seedDemoChatDesks } from './chat-desk.ts'
import { seedDemoForms } from './forms.ts'
import { berlinHolidays } from './holidays.ts'
import { type DemoPerson, demoAgents, demoDomain, demoRequesters } from './people.ts'
import { seedDemoPersonNotes } from './person-notes.ts'
import { seedDemoPolicies } from './policies.ts'
import { type DemoScope, dayMs, type Ids, of } from './scope.ts'
import { seedDemoShifts } from './shifts.ts'
import { seedDemoSites } from './sites.ts'
import { demoCategories, demoRegions, demoResolutionCodes, demoTeams, demoUnits } from './structure.ts'
import { seedDemoViews } from './views.ts'

export const demoSlug = 'acme'

export interface DemoBaseOptions {
  readonly now: Date
  /** Everybody has the same password, which is no secret. */
  readonly passwordHash: string
}

/** @returns whether it was made now; `false` when it was there. */
export async function seedDemoBase(db: Database, { now, passwordHash }: DemoBaseOptions): Promise<boolean> {
  const [there] = await db.statement('SELECT id FROM find_organization($1)', [demoSlug])
  if (there) return false
  const orgId = newId()
  try {
    await db.tenant(orgId, (tx) => seedAll({ tx, orgId, now, passwordHash }))
  } catch (error) {
    // Somebody else made it in the same instant.
    if (isTaken(error)) return false
    throw error
  }
  return true
}

interface Scope {
  readonly tx: Tx
  readonly orgId: string
  readonly now: Date
  readonly passwordHash: string
}

async function seedAll(scope: Scope): Promise<void> {
  const { tx, orgId, now } = scope
  const officeId = newId()
  // The requests are told back from here, so the organization is as old as the oldest of them.
  const createdAt = new Date(now.getTime() - 90 * dayMs)
  const organization = {
    id: orgId,
    slug: demoSlug,
    name: 'Acme',
    timeZone: 'Europe/Berlin',
    calendarId: officeId,
    createdAt,
  }
  await tx.insert(organizations).values(organization)
  const year = now.getUTCFullYear()
  const rules = officeRules(
    'Europe/Berlin',
    [{ from: '09:00', to: '17:00' }],
    berlinHolidays([year - 1, year, year + 1]),
  )
  await publishCalendar(tx, { id: officeId, orgId, name: 'Berlin office', rules })
  const { calendarId: alwaysId } = await publishCalendar(tx, { orgId, name: 'Around the clock', rules: aroundTheClock })
  const unitIds = await insertNamed(scope, businessUnits, demoUnits)
  const regionIds = await insertNamed(scope, regions, demoRegions)
  const peopleIds = await seedPeople(scope, unitIds, regionIds)
  const categoryIds = await seedCategories(scope)
  const teamIds = await seedTeams(scope, peopleIds, categoryIds)
  const desk = { tx, orgId, now, people: peopleIds, teams: teamIds, categories: categoryIds }
  await seedDemoSites(desk, unitIds, regionIds)
  await seedDesk(desk)
  await tx.insert(resolutionCodes).values(demoResolutionCodes.map((code) => ({ orgId, ...code })))
  await seedDemoPolicies(tx, {
    orgId,
    officeId,
    alwaysId,
    productionId: of(unitIds, 'Production'),
    supervisorId: of(peopleIds, 'supervisor'),
    firstAt: createdAt,
    secondAt: new Date(now.getTime() - 60 * dayMs),
  })
}

/** What the people of the desk have arranged for themselves and for those who ask. */
async function seedDesk(scope: DemoScope): Promise<void> {
  await seedDemoChatDesks(scope)
  await seedDemoCannedReplies(scope)
  await seedDemoForms(scope)
  await seedDemoViews(scope)
  await seedDemoShifts(scope)
  await seedDemoPersonNotes(scope)
}

async function insertNamed(
  { tx, orgId }: Scope,
  table: typeof businessUnits | typeof regions,
  names: readonly string[],
): Promise<Ids> {
  const rows = names.map((name) => ({ id: newId(), orgId, name }))
  await tx.insert(table).values(rows)
  return new Map(rows.map(({ name, id }) => [name, id]))
}

async function seedPeople({ tx, orgId, passwordHash }: Scope, unitIds: Ids, regionIds: Ids): Promise<Ids> {
  const everybody: readonly DemoPerson[] = [...demoAgents, ...demoRequesters]
  const rows = everybody.map(({ key, unit, region, groups = [], skills = [], capacity = 24, ...person }) => ({
    ...person,
    id: newId(),
    orgId,
    email: `${key}@${demoDomain}`,
    passwordHash,
    businessUnitId: of(unitIds, unit),
    regionId: of(regionIds, region),
    timeZone: region === 'Vienna' ? 'Europe/Vienna' : 'Europe/Berlin',
    groups: [...groups],
    skills: [...skills],
    capacity,
  }))
  await tx.insert(people).values(rows)
  return new Map(rows.map(({ id }, index) => [everybody[index]?.key ?? '', id]))
}

async function seedCategories({ tx, orgId }: Scope): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const { name, skills, subcategories } of demoCategories) {
    const id = newId()
    ids.set(name, id)
    await tx.insert(categories).values({ id, orgId, name, skills: [...skills] })
    const own = Object.entries(subcategories).map(([sub, asked]) => ({
      id: newId(),
      orgId,
      parentId: id,
      name: sub,
      skills: [...asked],
    }))
    await tx.insert(categories).values(own)
    for (const { id: subId, name: sub } of own) ids.set(`${name}/${sub}`, subId)
  }
  return ids
}

async function seedTeams({ tx, orgId }: Scope, peopleIds: Ids, categoryIds: Ids): Promise<Ids> {
  const teamIds = new Map<string, string>()
  for (const { key, name, strategy, lead, members } of demoTeams) {
    const id = newId()
    teamIds.set(key, id)
    await tx.insert(teams).values({ id, orgId, key, name, strategy })
    const own = [lead, ...members].map((person) => ({
      orgId,
      teamId: id,
      personId: of(peopleIds, person),
      isLead: person === lead,
    }))
    await tx.insert(teamMembers).values(own)
  }
  const rules = demoCategories.map(({ name, team }) => ({ team, conditions: { categoryIds: [of(categoryIds, name)] } }))
  const all: { team: string; conditions: PolicyConditions }[] = [...rules, { team: 'service-desk', conditions: {} }]
  await tx.insert(routingRules).values(
    all.map(({ team, conditions }, index) => ({
      orgId,
      position: index + 1,
      conditions,
      teamId: of(teamIds, team),
    })),
  )
  return teamIds
}
