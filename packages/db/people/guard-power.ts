/** Who may do what to whom: nobody reaches beyond themselves, and somebody who can manage people always remains. */
import { AppError, type FieldError } from '@holdfast/contracts/errors.ts'
import {
  builtInGrants,
  type Grants,
  type Permission,
  type Role,
  roles,
} from '@holdfast/contracts/people/permissions.ts'
import {
  type Asker,
  grantsBeyond,
  grantsWithin,
  isScopeBeyond,
  type Scope,
  widenGrants,
} from '@holdfast/contracts/people/rights.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** What somebody has, or is to be given. */
export type Power = Pick<Asker, 'role' | 'grants' | 'scope'>

/** What everybody has, so that everybody who makes people may give it. */
const common = builtInGrants.requester

/** @returns the permissions that go beyond the actor's, apart from where they reach, which is asked for by itself */
export function grantsBeyondActor(actor: Power, given: Grants): Permission[] {
  return grantsBeyond(widenGrants(actor.grants, common), grantsWithin(actor.scope, given))
}

/** @returns whether it reaches where the actor's does not; what only is one's own reaches nowhere */
export function isScopeBeyondActor(actor: Power, given: Omit<Power, 'role'>): boolean {
  const reachesOut = grantsBeyond(common, given.grants).length > 0
  return reachesOut && isScopeBeyond(actor.scope, given.scope)
}

/**
 * Nobody gives what they do not have.
 * @throws AppError `forbidden` with the field and the permissions that are too much
 */
export function refuseGiving(actor: Power, given: Power, paths: { role: string; scope: string }): void {
  const isSuper = given.role === 'super_admin' && actor.role !== 'super_admin'
  const beyond = grantsBeyondActor(actor, given.grants)
  const errors: FieldError[] = []
  if (isSuper) errors.push({ path: paths.role, message: 'can be given by a super admin only' })
  else if (beyond.length > 0) errors.push({ path: paths.role, message: `has what you do not: ${listSome(beyond)}` })
  if (isScopeBeyondActor(actor, given)) errors.push({ path: paths.scope, message: 'reaches beyond your own' })
  const [first] = errors
  if (first) throw new AppError('forbidden', `${first.path} ${first.message}`, { errors })
}

/** @returns whether somebody may do no more than the actor */
export function mayActOn(actor: Power, other: Power): boolean {
  const isSuper = other.role === 'super_admin' && actor.role !== 'super_admin'
  return !isSuper && grantsBeyondActor(actor, other.grants).length === 0 && !isScopeBeyondActor(actor, other)
}

/**
 * Nobody acts on whoever may do more than they themselves.
 * @throws AppError `forbidden`
 */
export function refuseActingOn(actor: Power, other: Power): void {
  if (mayActOn(actor, other)) return
  const isSuper = other.role === 'super_admin' && actor.role !== 'super_admin'
  const beyond = grantsBeyondActor(actor, other.grants)
  const more = isSuper ? 'is a super admin' : beyond.length > 0 ? `may do more than you: ${listSome(beyond)}` : null
  throw new AppError('forbidden', `This person ${more ?? 'has rights that reach beyond yours'}`)
}

function listSome(list: readonly Permission[]): string {
  const shown = list.slice(0, 3).join(', ')
  return list.length > 3 ? `${shown} and ${list.length - 3} more` : shown
}

/** What must never be nobody's, as far as it is somebody's now. */
export interface Standing {
  readonly superAdmins: boolean
  readonly managers: boolean
}

/**
 * Read before and after a change, under `lockOrganization`: two who watch each other cannot both go.
 * @param leaving left out, as if they were gone
 */
export async function findPower(tx: Tx, leaving?: string): Promise<Standing> {
  const manages = roles.filter((role) => builtInGrants[role]['person:manage'] === 'any')
  const { rows } = await tx.execute<Standing & Record<string, unknown>>(sql`
    SELECT coalesce(bool_or(p.role = 'super_admin'), false) AS "superAdmins",
      coalesce(bool_or(CASE WHEN p.role_id IS NULL THEN p.role = ANY(${sql.param(manages)}::text[])
        ELSE c.grants ->> 'person:manage' = 'any' END), false) AS managers
    FROM people p LEFT JOIN custom_roles c ON c.id = p.role_id
    WHERE p.org_id = current_org() AND p.blocked_at IS NULL AND p.id IS DISTINCT FROM ${leaving ?? null}::uuid
      AND (p.role <> 'requester' OR p.role_id IS NOT NULL)
      AND p.scope_business_unit_ids = '{}' AND p.scope_region_ids = '{}' AND p.scope_site_ids = '{}'`)
  return rows[0] ?? { superAdmins: false, managers: false }
}

/** @throws AppError `conflict` when what was somebody's would be nobody's */
export function requirePower(before: Standing, after: Standing, path: string): void {
  const isLastSuper = before.superAdmins && !after.superAdmins
  if (!isLastSuper && (!before.managers || after.managers)) return
  const message = `is the last ${isLastSuper ? 'super admin' : 'who can manage people'}`
  throw new AppError('conflict', `This person ${message}`, { errors: [{ path, message }] })
}

/**
 * @param leaving who loses their role; under `lockOrganization`
 * @throws AppError `conflict` when nobody would be left with it
 */
export async function requireSuccessor(
  tx: Tx,
  leaving: { id: string; role?: Role | string },
  path: string,
): Promise<void> {
  requirePower(await findPower(tx), await findPower(tx, leaving.id), path)
}

/** @returns where somebody's rights reach, as their row has it */
export function scopeOfRow(row: {
  readonly scopeBusinessUnitIds: string[]
  readonly scopeRegionIds: string[]
  readonly scopeSiteIds: string[]
}): Scope {
  return { businessUnitIds: row.scopeBusinessUnitIds, regionIds: row.scopeRegionIds, siteIds: row.scopeSiteIds }
}
