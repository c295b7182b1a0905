/** Whose requests were, and where, before something happened to them: their events tell it. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** What was different. A field that is not there was as it is now. */
export interface FormerStanding {
  readonly assigneeId?: string | null
  readonly teamId?: string | null
  readonly businessUnitId?: string | null
  readonly regionId?: string | null
  readonly siteId?: string | null
  /** Who took part and was taken off. */
  readonly leftIds: readonly string[]
}

export interface AskedSince {
  readonly requestId: string
  /** The place of the first event to go back before. */
  readonly since: number
}

const fields = ['assigneeId', 'teamId', 'businessUnitId', 'regionId', 'siteId'] as const
type Field = (typeof fields)[number]

interface Row {
  readonly place: number
  readonly type: string
  readonly changes: readonly { readonly field: string; readonly from: string | null }[] | null
  readonly personId: string | null
}

/** @returns for each, in order, what was different before its place */
export async function findFormerStandings(tx: Tx, asked: readonly AskedSince[]): Promise<FormerStanding[]> {
  const requestIds = sql.param(asked.map(({ requestId }) => requestId))
  const since = sql.param(asked.map((one) => one.since))
  // The latest first, so that the earliest of several changes of a field is what remains.
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    SELECT s.place::int AS place, e.type, e.data->'changes' AS changes, e.data->>'personId' AS "personId"
    FROM unnest(${requestIds}::uuid[], ${since}::bigint[]) WITH ORDINALITY AS s (request_id, since, place)
      JOIN events e ON e.request_id = s.request_id AND e.position >= s.since
    WHERE e.data ? 'changes' OR e.type = 'unassigned' ORDER BY e.position DESC`)
  const byPlace = Map.groupBy(rows, ({ place }) => place)
  return asked.map((_, index) => formerOf(byPlace.get(index + 1) ?? []))
}

function formerOf(rows: readonly Row[]): FormerStanding {
  const former: Partial<Record<Field, string | null>> = {}
  const leftIds: string[] = []
  for (const { type, changes, personId } of rows) {
    if (type === 'unassigned' && personId !== null) leftIds.push(personId)
    for (const { field, from } of changes ?? []) if (isField(field)) former[field] = from
  }
  return { ...former, leftIds }
}

function isField(field: string): field is Field {
  return (fields as readonly string[]).includes(field)
}
