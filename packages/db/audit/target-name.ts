import { sql } from 'drizzle-orm'

/** What a deed was done to has its name in a table of its own; of what else there is, nothing has one. */
const named: Readonly<Record<string, readonly [table: string, column: string]>> = {
  person: ['people', 'name'],
  team: ['teams', 'name'],
  category: ['categories', 'name'],
  resolution_code: ['resolution_codes', 'label'],
  business_unit: ['business_units', 'name'],
  region: ['regions', 'name'],
  calendar: ['calendars', 'name'],
  policy: ['sla_policies', 'name'],
  canned_reply: ['canned_replies', 'title'],
  chat_desk: ['chat_desks', 'name'],
  form: ['request_forms', 'name'],
  view: ['saved_views', 'name'],
  file: ['files', 'name'],
  organization: ['organizations', 'name'],
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
