import { EditRoleBody } from '@holdfast/contracts/roles/edit-role.ts'
import { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editRoleRow } from '@holdfast/db/roles/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { RoleParams, readRoleIn, requireOwnRole } from './read-role.ts'

export function editRole(app: App): void {
  const schema = {
    summary: 'Edit a role',
    description:
      'Everybody who holds it has what it grants from then on. With another base, whoever works on requests no more ' +
      'leaves their teams. Built-in roles cannot be edited.',
    tags: ['management'],
    params: RoleParams,
    headers: VersionHeaders,
    body: EditRoleBody,
    response: { 200: RoleSummary },
  }
  const config = { permission: 'role:manage', stepUp: true } as const
  app.patch('/management/roles/:roleId', { schema, config }, async (request, reply) => {
    const id = requireOwnRole(request.params.roleId)
    const version = requireIfMatch(request.headers['if-match'])
    const role = await administer(app, request, async (deed) => {
      const before = await readRoleIn(deed.tx, id)
      await editRoleRow(deed.tx, deed.caller, { id, version }, request.body)
      const after = await readRoleIn(deed.tx, id)
      const named = { action: 'role.edited', targetKind: 'role', targetId: id }
      await auditEdit(deed, { ...named, before: withoutTimes(before), after: withoutTimes(after) })
      return after
    })
    app.rights.changed(callerOf(request).orgId, { roleId: id })
    return answerVersion(reply, role)
  })
}

function withoutTimes({ updatedAt: _updatedAt, ...role }: RoleSummary) {
  return role
}
