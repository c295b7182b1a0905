/** A new organization as an administrator makes it: nothing in it but what the rules need. */
import { resolutionCodes } from '../categories/schema.ts'
import type { Database } from '../database.ts'
import { organizations } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'
import { berlinOffice, publishCalendar } from './calendars.ts'
import { newId } from './ids.ts'

/** Resolution codes that every organization has; `unanswered` is the system's own. */
export const basicResolutionCodes = [
  { code: 'solved', label: 'Solved', builtIn: false },
  { code: 'unanswered', label: 'No answer came', builtIn: true },
] as const

export interface NewOrganization {
  readonly slug: string
  readonly name: string
}

/**
 * Office hours and the basic resolution codes come with it.
 * @throws PostgreSQL's error 23505 when the slug is taken
 */
export async function createOrganization(db: Database, { slug, name }: NewOrganization): Promise<string> {
  const orgId = newId()
  await db.tenant(orgId, async (tx) => {
    const calendarId = newId()
    await tx.insert(organizations).values({ id: orgId, slug, name, timeZone: 'Europe/Berlin', calendarId })
    await publishCalendar(tx, { id: calendarId, orgId, name: 'Office hours', rules: berlinOffice })
    await tx.insert(resolutionCodes).values(basicResolutionCodes.map((code) => ({ orgId, ...code })))
  })
  return orgId
}

export interface NewAdmin {
  readonly role: 'admin' | 'super_admin'
  readonly orgId: string
  readonly email: string
  readonly name: string
  readonly passwordHash: string
}

/** @throws PostgreSQL's error 23505 when the address is taken */
export async function createAdmin(db: Database, { orgId, ...admin }: NewAdmin): Promise<string> {
  const id = newId()
  await db.tenant(orgId, (tx) => tx.insert(people).values({ id, orgId, ...admin }))
  return id
}

/** @returns whether the error says that this is there already */
export function isTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ((cause as { code?: string }).code === '23505') return true
  }
  return false
}
