import type { Availability } from '@holdfast/contracts/people/availability.ts'
import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { offerLines, returnToLines } from '../requests/offer-line.ts'
import { teamMembers, teams } from '../teams/schema.ts'
import { people } from './schema.ts'

/**
 * Locks the teams of a person, before anything that may make that person free. A request that joins a line holds the
 * lock of its team: either it is in the line that is read next, or it sees who came free.
 */
export async function lockTeamsOf(tx: Tx, personId: string): Promise<void> {
  const own = tx.select({ id: teamMembers.teamId }).from(teamMembers).where(eq(teamMembers.personId, personId))
  await tx.select({ id: teams.id }).from(teams).where(inArray(teams.id, own)).orderBy(asc(teams.id)).for('update')
}

/**
 * Says whether a person takes work (features C4), and lets lines and requests follow in the same transaction. It does
 * not count the person's version on: it happens all day, and would make every edit stale.
 * @returns what it was before; `null` without such a person
 */
export async function setAvailability(
  tx: Tx,
  { orgId, personId }: { orgId: string; personId: string },
  availability: Availability,
): Promise<Availability | null> {
  await lockTeamsOf(tx, personId)
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update')
  if (!person) return null
  const before = person.availability as Availability
  if (before === availability) return before
  await tx.update(people).set({ availability }).where(eq(people.id, personId))
  if (availability === 'online') await offerLines(tx, orgId, personId)
  if (availability === 'out_of_office') await returnToLines(tx, orgId, personId)
  return before
}
