/** Who may do what to whom: nobody reaches above themselves, and somebody who can manage people always remains. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants, type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { and, inArray, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from './schema.ts'

/** @throws AppError `forbidden` when the role is above the actor's own */
export function refuseAbove(actorRole: Role, role: Role, path: string): void {
  if (roles.indexOf(role) <= roles.indexOf(actorRole)) return
  const message = `is above your own role, ${actorRole}`
  throw new AppError('forbidden', `${path || 'This person'} ${message}`, { errors: [{ path, message }] })
}

/**
 * @param leaving who loses their role; under `lockOrganization`: two who watch each other cannot both go
 * @throws AppError `conflict` when nobody would be left with it
 */
export async function requireSuccessor(tx: Tx, leaving: { id: string; role: string }, path: string): Promise<void> {
  const manages = roles.filter((role) => builtInGrants[role]['person:manage'] === 'any')
  if (!manages.includes(leaving.role as Role)) return
  const others = await tx
    .select({ role: people.role })
    .from(people)
    .where(and(inArray(people.role, manages), isNull(people.blockedAt), ne(people.id, leaving.id)))
  const isLastSuper = leaving.role === 'super_admin' && !others.some(({ role }) => role === 'super_admin')
  if (others.length > 0 && !isLastSuper) return
  const message = `is the last ${isLastSuper ? 'super admin' : 'who can manage people'}`
  throw new AppError('conflict', `This person ${message}`, { errors: [{ path, message }] })
}
