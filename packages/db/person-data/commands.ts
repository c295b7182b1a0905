/** Begins exports and erasures of people; their workflows do the rest. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { ErasureTexts } from '@holdfast/contracts/person-data/person-erasure.ts'
import { activeStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import { and, eq, sql } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import type { Tx } from '../database.ts'
import { type Administrator, setBlocked } from '../people/administration.ts'
import { requireActable } from '../people/require-actable.ts'
import type { people } from '../people/schema.ts'
import { outbox } from '../requests/schema.ts'
import { type ErasurePatterns, patternsOf } from './erasure-pattern.ts'
import { personErasures, personExports } from './schema.ts'

type PersonRow = typeof people.$inferSelect

/** Whom an erasure is about, and by what they are found. */
export interface ErasureSubject extends ErasurePatterns {
  /** The person, and the visitors who gave the same address. */
  readonly personIds: readonly string[]
  readonly emails: readonly string[]
}

/** @returns whether one is made now; else one that runs is there already */
export async function insertExport(
  tx: Tx,
  { id, orgId, personId, createdBy }: { id: string; orgId: string; personId: string; createdBy: string },
): Promise<boolean> {
  const written = await tx.insert(personExports).values({ id, orgId, personId, createdBy }).onConflictDoNothing()
  if (written.rowCount !== 1) return false
  await tx.insert(outbox).values({ orgId, kind: 'person_export', payload: { exportId: id } })
  return true
}

export interface ErasureAsked {
  readonly id: string
  readonly personId: string
  /** As the administrator typed it. */
  readonly email: string
  readonly texts?: ErasureTexts | undefined
  readonly force: boolean
}

/**
 * Blocks the person and has everything that names them erased.
 * @returns how it deals with texts; `null` when it has been asked for before
 * @throws AppError `validation_failed` for another address, `conflict` for oneself, the last with power, or open requests
 */
export async function beginErasure(tx: Tx, actor: Administrator, asked: ErasureAsked): Promise<ErasureTexts | null> {
  const { orgId } = actor
  const { id, personId } = asked
  await lockOrganization(tx, orgId)
  const [known] = await tx.select().from(personErasures).where(eq(personErasures.personId, personId))
  if (known) return null
  // Teams come before people wherever both are locked, so the person is locked by the block.
  const blocking = { ...actor, grants: { ...actor.grants, 'person:manage': actor.grants['person:erase'] } }
  await setBlocked(tx, blocking as Administrator, personId, { reason: 'erasure' })
  const person = await requireActable(tx, actor, personId, 'person:erase')
  if (personId === actor.personId) throw new AppError('conflict', 'You cannot erase yourself')
  requireSameAddress(person, asked.email)
  const subject = await subjectOf(tx, person)
  if (!asked.force) await refuseOpenRequests(tx, subject)
  const texts = asked.texts ?? (person.kind === 'employee' ? 'keep' : 'remove')
  await tx.insert(personErasures).values({ id, orgId, personId, createdBy: actor.personId, texts, subject })
  await tx.insert(outbox).values({ orgId, kind: 'person_erasure', payload: { erasureId: id } })
  return texts
}

function requireSameAddress(person: PersonRow, email: string): void {
  if (person.email.toLowerCase() === email.trim().toLowerCase()) return
  const errors = [{ path: '/email', message: 'is not the address of this person' }]
  throw new AppError('validation_failed', '/email is not the address of this person', { errors })
}

async function subjectOf(tx: Tx, { id, email, name, phone }: PersonRow): Promise<ErasureSubject> {
  const { rows: visitors } = await tx.execute<{ id: string; name: string }>(sql`
    SELECT id, name FROM people
    WHERE org_id = current_org() AND kind = 'visitor' AND lower(email) = lower(${email}) AND id <> ${id}::uuid`)
  const personIds = [id, ...visitors.map((visitor) => visitor.id)]
  const names = [...new Set([name, ...visitors.map((visitor) => visitor.name)])]
  const { rows: others } = await tx.execute<{ name: string }>(sql`
    SELECT DISTINCT lower(name) AS name FROM people
    WHERE org_id = current_org() AND lower(name) = ANY(${sql.param(names.map((one) => one.toLowerCase()))}::text[])
      AND kind <> 'visitor' AND erased_at IS NULL AND id <> ALL(${sql.param(personIds)}::uuid[])`)
  // Anybody may type an address into a chat, and whatever they like as a name: that takes no words from others.
  const isShared = (one: string) => one !== name || others.some((other) => other.name === one.toLowerCase())
  const patterns = patternsOf({
    emails: [email],
    phones: phone === null ? [] : [phone],
    names: names.filter((one) => !isShared(one)),
    sharedNames: names.filter(isShared),
  })
  return { personIds, emails: [email.toLowerCase()], ...patterns }
}

async function refuseOpenRequests(tx: Tx, { personIds }: ErasureSubject): Promise<void> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM requests WHERE org_id = current_org()
      AND requester_id = ANY(${sql.param([...personIds])}::uuid[])
      AND status = ANY(${sql.param([...activeStatuses])}::text[])`)
  const openRequests = rows[0]?.count ?? 0
  if (openRequests === 0) return
  const message = `${openRequests} requests of this person are open; end them first, or say that they are cancelled`
  throw new AppError('conflict', message, { extra: { openRequests } })
}

/** @returns whom a running erasure is about; `null` when it is over */
export async function findErasureWork(
  tx: Tx,
  erasureId: string,
): Promise<{ subject: ErasureSubject; texts: ErasureTexts; createdBy: string; personId: string } | null> {
  const running = and(eq(personErasures.id, erasureId), eq(personErasures.status, 'running'))
  const [row] = await tx.select().from(personErasures).where(running)
  if (!row?.subject) return null
  const { createdBy, personId } = row
  return { subject: row.subject as ErasureSubject, texts: row.texts as ErasureTexts, createdBy, personId }
}
