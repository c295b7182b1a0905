import { DeleteRoleQuery } from '@holdfast/contracts/roles/role.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { deleteRoleRow } from '@holdfast/db/roles/administration.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { RoleParams, requireOwnRole } from './read-role.ts'

export function deleteRole(app: App): void {
  const schema = {
    summary: 'Delete a role',
    description: 'While people hold it, only with the role that they get instead.',
    tags: ['management'],
    params: RoleParams,
    headers: VersionHeaders,
    querystring: DeleteRoleQuery,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'role:manage', stepUp: true } as const
  app.delete('/management/roles/:roleId', { schema, config }, async (request, reply) => {
    const id = requireOwnRole(request.params.roleId)
    const version = requireIfMatch(request.headers['if-match'])
    const { moveTo } = request.query
    await administer(app, request, async ({ tx, caller, audit }) => {
      const { name, moved } = await deleteRoleRow(tx, caller, { id, version }, moveTo)
      const after = moved > 0 ? { movedTo: moveTo, people: moved } : null
      await audit({ action: 'role.deleted', targetKind: 'role', targetId: id, before: { name }, after })
    })
    app.rights.changed(callerOf(request).orgId, { roleId: id })
    return reply.code(204).send(null)
  })
}
