import { and, eq, inArray, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/commands.ts'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import type { ErasureSubject } from './commands.ts'
import { personErasures } from './schema.ts'

/** What a person is called who was erased. */
export const nobodysName = 'Erased person'

/**
 * Takes away all that names the person, last, so that an erasure that was interrupted still knows whom it is about.
 * Again does no harm.
 */
export async function becomeNobody(tx: Tx, erasureId: string, { personIds, pattern }: ErasureSubject): Promise<void> {
  const scrubbed = sql`regexp_replace(${people.externalId}, ${pattern}, '[erased]', 'g')`
  await tx
    .update(people)
    .set({
      name: nobodysName,
      // No mail server answers for `.invalid`, and nobody signs in with it.
      email: sql`'erased-' || ${people.id} || '@erased.invalid'`,
      ...{ role: 'requester', roleId: null, scopeBusinessUnitIds: [], scopeRegionIds: [], scopeSiteIds: [] },
      ...{ passwordHash: null, emailVerifiedAt: null, passwordChangedAt: null },
      ...{ department: null, title: null, phone: null, managerId: null },
      ...{ businessUnitId: null, regionId: null, siteId: null },
      ...{ timeZone: 'UTC', locale: 'en', groups: [], skills: [], photoAt: null, availability: 'out_of_office' },
      // An id that says nothing stays, so that a directory which still has the person does not bring them back.
      externalId: scrubbed,
      ...{ blockedBecause: 'erasure', blockedAt: sql`coalesce(${people.blockedAt}, now())` },
      ...{ erasedAt: new Date(), updatedAt: new Date(), version: sql`${people.version} + 1` },
    })
    .where(and(inArray(people.id, [...personIds]), sql`${people.erasedAt} is null`))
  const running = and(eq(personErasures.id, erasureId), eq(personErasures.status, 'running'))
  const ended = { status: 'completed', subject: null, endedAt: sql`now()` }
  const [done] = await tx.update(personErasures).set(ended).where(running).returning()
  if (!done) return
  const actor = { kind: 'person', id: done.createdBy } as const
  const target = { targetKind: 'person', targetId: done.personId }
  await writeAudit(tx, { orgId: done.orgId, actor, action: 'person.erased', ...target, after: { texts: done.texts } })
}
