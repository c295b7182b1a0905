import { type SQL, sql } from 'drizzle-orm'

/** What a deed was done to has its name in a table of its own; of what else there is, nothing has one. */
const named: Readonly<Record<string, readonly [table: string, column: string]>> = {
  person: ['people', 'name'],
  team: ['teams', 'name'],
  category: ['categories', 'name'],
  resolution_code: ['resolution_codes', 'label'],
  business_unit: ['business_units', 'name'],
  region: ['regions', 'name'],
  site: ['sites', 'name'],
  role: ['custom_roles', 'name'],
  directory: ['directories', 'name'],
  identity_provider: ['identity_providers', 'name'],
  scim_group: ['scim_groups', 'display_name'],
  calendar: ['calendars', 'name'],
  policy: ['sla_policies', 'name'],
  canned_reply: ['canned_replies', 'title'],
  chat_desk: ['chat_desks', 'name'],
  form: ['request_forms', 'name'],
  view: ['saved_views', 'name'],
  file: ['files', 'name'],
  organization: ['organizations', 'name'],
  token: ['api_tokens', 'name'],
  person_import: ['person_imports', 'file_name'],
}

const uuid = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

const choices = Object.entries(named).map(
  ([kind, [table, column]]) =>
    `WHEN '${kind}' THEN (SELECT n.${column} FROM ${table} n WHERE n.id = a.target_id::uuid)`,
)

/** The name that the target of an entry `a` of the audit log has today; `null` where it is gone or has none. */
export const targetName = sql.raw(
  `CASE WHEN a.target_id ~ '${uuid}' THEN CASE a.target_kind ${choices.join(' ')} END END`,
)

/**
 * The ids of everything whose name has this in it, as entries of the audit log name them. Asked once for a search, not
 * once for each entry.
 * @param part a pattern of `ILIKE`
 */
export function idsNamed(part: string): SQL {
  const all = Object.values(named).map(
    ([table, column]) => sql`SELECT id::text FROM ${sql.raw(table)} WHERE ${sql.raw(column)} ILIKE ${part}`,
  )
  return sql.join(
    [...all, sql`SELECT id::text FROM people WHERE email ILIKE ${part} AND kind <> 'visitor'`],
    sql` UNION ALL `,
  )
}
