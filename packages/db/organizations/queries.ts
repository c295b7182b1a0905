/** Organizations before there is a tenant; functions of the database let these two look over the edge. */
import type { Database } from '../database.ts'

/** What every request has to know of its organization. */
export interface Organization {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly numberPrefix: string
  readonly temporalNamespace: string
}

const columns = 'id, slug, name, number_prefix AS "numberPrefix", temporal_namespace AS "temporalNamespace"'

export async function findOrganization(db: Database, slug: string): Promise<Organization | null> {
  const rows = await db.statement<{ [key in keyof Organization]: string }>(
    `SELECT ${columns} FROM find_organization($1)`,
    [slug],
    'find_organization',
  )
  return rows[0] ?? null
}

export async function listOrganizations(db: Database): Promise<Organization[]> {
  return db.statement<{ [key in keyof Organization]: string }>(`SELECT ${columns} FROM list_organizations()`)
}
