import { AppError } from '@holdfast/contracts/errors.ts'
import { isId } from '@holdfast/contracts/ids.ts'
import { RoleId, RoleSummary } from '@holdfast/contracts/roles/role.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { countHolders, countHoldersOf, findCustomRole } from '@holdfast/db/roles/queries.ts'
import Type from 'typebox'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { findBuiltIn, presentBuiltIn, presentRole } from './present-role.ts'

export const RoleParams = Type.Object({ roleId: RoleId })

export function readRole(app: App): void {
  const about = { summary: 'Read a role', tags: ['management'] }
  const schema = { ...about, params: RoleParams, response: { 200: RoleSummary } }
  app.get('/management/roles/:roleId', { schema, config: { permission: 'role:read' } }, async (request, reply) => {
    const role = await app.db.tenant(callerOf(request).orgId, (tx) => readRoleIn(tx, request.params.roleId))
    return answerVersion(reply, role)
  })
}

/** @throws AppError `not_found` */
export async function readRoleIn(tx: Tx, roleId: string): Promise<RoleSummary> {
  const builtIn = findBuiltIn(roleId)
  if (builtIn) return presentBuiltIn(builtIn, (await countHolders(tx)).get(builtIn) ?? 0)
  const row = isId(roleId) ? await findCustomRole(tx, roleId) : null
  if (!row) throw new AppError('not_found', 'There is no such role')
  return presentRole(row, await countHoldersOf(tx, row.id))
}

/** @throws AppError `conflict` for a built-in one, `not_found` for what is no id */
export function requireOwnRole(roleId: string): string {
  if (findBuiltIn(roleId)) {
    throw new AppError('conflict', 'A built-in role cannot be changed; make one of your own that is based on it')
  }
  if (!isId(roleId)) throw new AppError('not_found', 'There is no such role')
  return roleId
}
