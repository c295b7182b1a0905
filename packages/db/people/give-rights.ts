/** What rights somebody is given: a role, built-in or custom, and where it reaches. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants, type Grants, type Role } from '@holdfast/contracts/people/permissions.ts'
import { everywhere, grantsWithin, isEverywhere, type Scope } from '@holdfast/contracts/people/rights.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { customRoles } from '../roles/schema.ts'
import { type Power, refuseGiving, scopeOfRow } from './guard-power.ts'
import type { people } from './schema.ts'

export interface Rights extends Power {
  /** A custom role; `role` is then its base. */
  readonly roleId: string | null
  /** What the role grants; of that, `grants` are those that hold within the scope. */
  readonly roleGrants: Grants
}

/** What is asked for; what is not said stays as it was. */
export interface RightsSaid {
  readonly role?: Role | undefined
  readonly roleId?: string | null | undefined
  readonly scope?: Scope | undefined
}

export async function rightsOfRow(tx: Tx, row: typeof people.$inferSelect): Promise<Rights> {
  const custom = row.roleId === null ? null : await findCustomRole(tx, row.roleId)
  const role = row.role as Role
  return withinScope({ role, roleId: row.roleId, roleGrants: custom?.grants ?? builtInGrants[role] }, scopeOfRow(row))
}

/**
 * Whom an administrator of a part gives rights that they had not, has them in that part, unless less is said.
 * @param had `null` for somebody new
 * @throws AppError `forbidden` for what the actor does not have, `validation_failed` for what is not there
 */
export async function giveRights(tx: Tx, actor: Power, said: RightsSaid, had: Rights | null): Promise<Rights> {
  const held = await resolveRole(tx, said, had)
  const { role, roleId } = held
  const isNew = had === null || isPlain(had)
  const usual = isNew && !isPlain(held) ? actor.scope : (had?.scope ?? everywhere)
  const scope = said.scope ?? usual
  const given = withinScope(held, scope)
  refuseGiving(actor, given, { role: roleId === null ? '/role' : '/roleId', scope: '/scope' })
  if (role === 'super_admin' && !isEverywhere(scope))
    throw wrong('/scope', 'must be empty: a super admin has no bounds')
  return given
}

/** As they are written. */
export function rightsColumns({ role, roleId, scope }: Rights) {
  return {
    role,
    roleId,
    scopeBusinessUnitIds: [...new Set(scope.businessUnitIds)],
    scopeRegionIds: [...new Set(scope.regionIds)],
    scopeSiteIds: [...new Set(scope.siteIds)],
  }
}

type HeldRole = Pick<Rights, 'role' | 'roleId' | 'roleGrants'>

function withinScope({ role, roleId, roleGrants }: HeldRole, scope: Scope): Rights {
  return { role, roleId, roleGrants, grants: grantsWithin(scope, roleGrants), scope }
}

async function resolveRole(tx: Tx, { role, roleId }: RightsSaid, had: Rights | null): Promise<HeldRole> {
  if (roleId == null) {
    if (role === undefined && roleId === undefined && had) return had
    const plain = role ?? had?.role ?? 'requester'
    return { role: plain, roleId: null, roleGrants: builtInGrants[plain] }
  }
  const custom = await findCustomRole(tx, roleId)
  if (!custom) throw wrong('/roleId', 'does not exist')
  if (role !== undefined && role !== custom.base) throw wrong('/role', `must be ${custom.base}, the base of that role`)
  return { role: custom.base, roleId, roleGrants: custom.grants }
}

/** Held against a change of what it grants, until the end of the transaction. */
async function findCustomRole(tx: Tx, id: string): Promise<{ base: Role; grants: Grants } | null> {
  const [found] = await tx.select().from(customRoles).where(eq(customRoles.id, id)).for('share')
  return found ? { base: found.base as Role, grants: found.grants as Grants } : null
}

function isPlain({ role, roleId }: Pick<Rights, 'role' | 'roleId'>): boolean {
  return role === 'requester' && roleId === null
}

function wrong(path: string, message: string): AppError {
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
