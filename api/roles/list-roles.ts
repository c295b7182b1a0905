import { roles } from '@holdfast/contracts/people/permissions.ts'
import { RolePage } from '@holdfast/contracts/roles/role.ts'
import { countHolders, listCustomRoles } from '@holdfast/db/roles/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentBuiltIn, presentRole } from './present-role.ts'

export function listRoles(app: App): void {
  const schema = {
    summary: 'List roles',
    description: 'The built-in ones first, from least to most powerful; then those of the organization’s own, by name.',
    tags: ['management'],
    response: { 200: RolePage },
  }
  app.get('/management/roles', { schema, config: { permission: 'role:read' } }, (request) =>
    app.db.tenant(callerOf(request).orgId, async (tx) => {
      const holders = await countHolders(tx)
      const custom = await listCustomRoles(tx)
      return wholeList([
        ...roles.map((role) => presentBuiltIn(role, holders.get(role) ?? 0)),
        ...custom.map((row) => presentRole(row, holders.get(row.id) ?? 0)),
      ])
    }),
  )
}
