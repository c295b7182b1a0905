/** The ids of the sample organization, by the names that its requests use. */
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { eq, ne } from 'drizzle-orm'
import { categories } from '../../categories/schema.ts'
import type { Database } from '../../database.ts'
import { organizations } from '../../organizations/schema.ts'
import { people } from '../../people/schema.ts'
import { calendars, calendarVersions } from '../../sla/schema.ts'
import { teams } from '../../teams/schema.ts'
import { demoDomain } from './people.ts'

export interface DemoBase {
  readonly orgId: string
  /** The instant from which the requests are told back; the same whenever it is read. */
  readonly seededAt: Date
  readonly office: CalendarRules
  /** By the first part of the address. */
  readonly people: ReadonlyMap<string, string>
  /** By key. */
  readonly teams: ReadonlyMap<string, string>
  /** By name, subcategories by `category/subcategory`. */
  readonly categories: ReadonlyMap<string, string>
}

export async function readDemoBase(db: Database, orgId: string): Promise<DemoBase> {
  return db.tenant(orgId, async (tx) => {
    const [office] = await tx
      .select({ rules: calendarVersions.rules, seededAt: calendarVersions.publishedAt })
      .from(calendarVersions)
      .innerJoin(calendars, eq(calendars.id, calendarVersions.calendarId))
      .innerJoin(organizations, eq(organizations.calendarId, calendars.id))
      .where(eq(calendarVersions.number, 1))
    if (!office) throw new Error('the sample organization has no calendar')
    const known = await tx.select({ id: people.id, email: people.email }).from(people).where(ne(people.kind, 'visitor'))
    const teamRows = await tx.select({ id: teams.id, key: teams.key }).from(teams)
    const rows = await tx.select().from(categories)
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    return {
      orgId,
      seededAt: office.seededAt,
      office: office.rules as CalendarRules,
      people: new Map(known.map(({ id, email }) => [email.replace(`@${demoDomain}`, ''), id])),
      teams: new Map(teamRows.map(({ id, key }) => [key, id])),
      categories: new Map(
        rows.map(({ id, name, parentId }) => [parentId ? `${names.get(parentId)}/${name}` : name, id]),
      ),
    }
  })
}
