import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people, personPhotos } from './schema.ts'

export interface Photo {
  readonly content: Buffer
  readonly photoAt: Date
}

/** @returns `null` for whoever has none, and for whoever is not there */
export async function findPhoto(tx: Tx, personId: string): Promise<Photo | null> {
  const [found] = await tx
    .select({ content: personPhotos.content, photoAt: people.photoAt })
    .from(personPhotos)
    .innerJoin(people, eq(people.id, personPhotos.personId))
    .where(eq(personPhotos.personId, personId))
  return found?.photoAt ? { content: found.content, photoAt: found.photoAt } : null
}

/** The version of the person stays: whoever edits the profile meanwhile is not held up. @returns when it was changed */
export async function putPhoto(
  tx: Tx,
  { orgId, personId, content }: { orgId: string; personId: string; content: Buffer },
): Promise<Date> {
  const photo = { orgId, personId, content }
  await tx.insert(personPhotos).values(photo).onConflictDoUpdate({ target: personPhotos.personId, set: { content } })
  // As coarse as what is shown of it, so that both compare as the same.
  const [row] = await tx
    .update(people)
    .set({ photoAt: sql`date_trunc('milliseconds', clock_timestamp())` })
    .where(eq(people.id, personId))
    .returning({ photoAt: people.photoAt })
  if (!row?.photoAt) throw new Error('the photo belongs to nobody')
  return row.photoAt
}

/** @returns whether there was one */
export async function removePhoto(tx: Tx, personId: string): Promise<boolean> {
  const removed = await tx.delete(personPhotos).where(eq(personPhotos.personId, personId))
  await tx.update(people).set({ photoAt: null }).where(eq(people.id, personId))
  return removed.rowCount === 1
}
