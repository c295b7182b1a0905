/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import { categories } from '../categories/schema.ts'
import type { Tx } from '../database.ts'
import { calendars } from '../sla/schema.ts'
import { teams } from '../teams/schema.ts'
import type { OpenDesk } from './desks.ts'
import { chatDesks } from './schema.ts'

export interface ChatDeskFields {
  readonly key?: string
  readonly name?: string
  readonly greeting?: string
  readonly teamId?: string
  readonly categoryId?: string | null
  readonly calendarId?: string | null
  readonly chatEnabled?: boolean
  readonly formEnabled?: boolean
  readonly chatsPerAgent?: number
  readonly allowedOrigins?: string[]
  readonly accentColour?: string
  readonly active?: boolean
}

export async function insertDesk(
  tx: Tx,
  desk: ChatDeskFields & { id: string; orgId: string; key: string; name: string; teamId: string },
): Promise<void> {
  await requireParts(tx, desk)
  await tx.insert(chatDesks).values(desk)
}

export async function editDeskRow(tx: Tx, target: Omit<EditTarget, 'called'>, changes: ChatDeskFields) {
  const before: OpenDesk = await lockRow(tx, chatDesks, { ...target, called: 'chat desk' })
  await requireParts(tx, changes)
  const after: OpenDesk = await updateRow(tx, chatDesks, target.id, changes)
  return { before, after }
}

/** What a visitor is taken in with must be there and in use: else the door would be open and nobody could come in. */
async function requireParts(tx: Tx, { teamId, categoryId, calendarId }: ChatDeskFields): Promise<void> {
  const errors: { path: string; message: string }[] = []
  const miss = (path: string, message: string) => errors.push({ path, message })
  if (teamId !== undefined) {
    const wanted = and(eq(teams.id, teamId), eq(teams.active, true))
    if ((await tx.select({ id: teams.id }).from(teams).where(wanted)).length === 0)
      miss('/teamId', 'is no team that is in use')
  }
  if (categoryId != null) {
    const wanted = and(eq(categories.id, categoryId), eq(categories.active, true), isNull(categories.parentId))
    if ((await tx.select({ id: categories.id }).from(categories).where(wanted)).length === 0)
      miss('/categoryId', 'is no category that is in use')
  }
  if (calendarId != null) {
    const wanted = and(eq(calendars.id, calendarId), isNull(calendars.archivedAt))
    if ((await tx.select({ id: calendars.id }).from(calendars).where(wanted)).length === 0)
      miss('/calendarId', 'is no calendar that is in use')
  }
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
}
