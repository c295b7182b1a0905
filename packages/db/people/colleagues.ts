import { and, asc, eq, ilike, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from './schema.ts'

/** @returns the first employees whose name has a word that begins so, or whose address does; none for outsiders */
export async function findColleagueRows(tx: Tx, personId: string, q: string, limit: number) {
  const beginning = `${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  const isEmployee = sql`EXISTS (SELECT FROM people me WHERE me.id = ${personId}::uuid AND me.kind = 'employee')`
  const fits = or(ilike(people.name, beginning), ilike(people.name, `% ${beginning}`), ilike(people.email, beginning))
  return tx
    .select({ id: people.id, name: people.name, department: people.department })
    .from(people)
    .where(and(isEmployee, eq(people.kind, 'employee'), isNull(people.blockedAt), fits))
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit)
}
