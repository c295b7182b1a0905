import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { categories } from '../categories/schema.ts'
import type { Tx } from '../database.ts'
import { reachCondition } from '../requests/reach-condition.ts'
import { calendars } from '../sla/schema.ts'
import { teams } from '../teams/schema.ts'
import { chatDesks } from './schema.ts'

export type ChatDeskRow = Awaited<ReturnType<typeof selectDesks>>[number]

function selectDesks(tx: Tx, where: SQL | undefined) {
  return tx
    .select({ desk: chatDesks, teamName: teams.name, categoryName: categories.name, calendarName: calendars.name })
    .from(chatDesks)
    .innerJoin(teams, eq(teams.id, chatDesks.teamId))
    .leftJoin(categories, eq(categories.id, chatDesks.categoryId))
    .leftJoin(calendars, eq(calendars.id, chatDesks.calendarId))
    .where(where)
    .orderBy(asc(chatDesks.name), asc(chatDesks.id))
}

export function listDeskRows(tx: Tx): Promise<ChatDeskRow[]> {
  return selectDesks(tx, undefined)
}

export async function findDesk(tx: Tx, id: string): Promise<ChatDeskRow | null> {
  const [found] = await selectDesks(tx, eq(chatDesks.id, id))
  return found ?? null
}

export type OpenDesk = typeof chatDesks.$inferSelect

/** @returns a desk that is switched on */
export async function findOpenDesk(tx: Tx, key: string): Promise<OpenDesk | null> {
  const [found] = await tx
    .select()
    .from(chatDesks)
    .where(and(eq(chatDesks.key, key), eq(chatDesks.active, true)))
  return found ?? null
}

/** @returns the sites that may embed one of the organization's desks */
export async function listAllowedOrigins(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ origins: chatDesks.allowedOrigins }).from(chatDesks).where(eq(chatDesks.active, true))
  return [...new Set(rows.flatMap(({ origins }) => origins))]
}

export interface DeskStanding {
  readonly waiting: number
  readonly running: number
  readonly isMember: boolean
}

/** @returns how things stand at each desk, by its id, as far as whoever asks may see */
export async function readDeskStandings(tx: Tx, reach: Reach): Promise<Map<string, DeskStanding>> {
  const { personId } = reach
  const reached = (await reachCondition(tx, reach, 'r')) ?? sql`true`
  const { rows } = await tx.execute<DeskStanding & { id: string } & Record<string, unknown>>(sql`
    SELECT d.id,
      (SELECT count(*)::int FROM chat_sessions s JOIN requests r ON r.id = s.request_id
        WHERE s.org_id = current_org() AND s.desk_id = d.id AND s.ended_at IS NULL AND r.assignee_id IS NULL
          AND r.status IN ('open', 'in_progress', 'waiting') AND ${reached}) AS waiting,
      (SELECT count(*)::int FROM chat_sessions s JOIN requests r ON r.id = s.request_id
        WHERE s.org_id = current_org() AND s.desk_id = d.id AND s.ended_at IS NULL AND r.assignee_id IS NOT NULL
          AND r.status IN ('open', 'in_progress', 'waiting') AND ${reached}) AS running,
      EXISTS (SELECT FROM team_members m WHERE m.team_id = d.team_id AND m.person_id = ${personId}::uuid) AS "isMember"
    FROM chat_desks d WHERE d.org_id = current_org()`)
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
