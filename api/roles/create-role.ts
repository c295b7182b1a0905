import { CreateRoleBody } from '@holdfast/contracts/roles/create-role.ts'
import { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertRole } from '@holdfast/db/roles/administration.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { readRoleIn } from './read-role.ts'

export function createRole(app: App): void {
  const schema = {
    summary: 'Make a role',
    description: 'Nobody grants what they do not have, nor further than they have it.',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreateRoleBody,
    response: { 201: RoleSummary },
  }
  const config = { permission: 'role:manage', stepUp: true } as const
  app.post('/management/roles', { schema, config }, (request, reply) =>
    createOnce<RoleSummary>(app, request, reply, {
      operation: 'create-role',
      async insert({ tx, caller, audit }, id) {
        await insertRole(tx, caller, { id, ...request.body })
        await audit({ action: 'role.created', targetKind: 'role', targetId: id, after: request.body })
      },
      find: ({ tx }, id) => readRoleIn(tx, id),
      location: ({ id }) => `/management/roles/${id}`,
    }),
  )
}
