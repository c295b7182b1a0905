/** Every operation by every role: the permission that a route declares is the one that it asks for (design decision 10). */

import { randomUUID } from 'node:crypto'
import { type Permission, type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { plainAsker, reachOf } from '@holdfast/contracts/people/rights.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOpenApi } from './openapi.ts'
import { type Asker, hostOf, openDesk, type TestDesk } from './test-helper.ts'

interface Operation {
  'x-permission': Permission | 'signed_in' | 'anyone'
}

const document = (await buildOpenApi()) as { paths: Record<string, Record<string, Operation>> }
const operations = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/v1'))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path: path.replaceAll(/\{[^}]+\}/g, () => randomUUID()),
      shown: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase() as 'GET',
      permission: operation['x-permission'],
    })),
  )

describe('permissions', () => {
  let desk: TestDesk
  const askers = new Map<Role, Asker>()
  beforeAll(async () => {
    desk = await openDesk()
    const { requesterId, agentId, supervisorId, adminId, otherAgentId } = desk.org
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ role: 'super_admin' }).where(eq(people.id, otherAgentId)),
    )
    const ids = {
      requester: requesterId,
      technician: agentId,
      supervisor: supervisorId,
      admin: adminId,
      super_admin: otherAgentId,
    }
    for (const role of roles) askers.set(role, await desk.as(ids[role]))
  })
  afterAll(() => desk.close())

  const closed = operations.filter(({ permission }) => permission !== 'anyone')

  it('are declared by every operation', () => {
    for (const { shown, permission } of operations) expect(permission, shown).toBeTypeOf('string')
    const open = operations.filter(({ permission }) => permission === 'anyone').map(({ shown }) => shown)
    expect(open).toEqual([
      'GET /api/v1/setup',
      'POST /api/v1/setup',
      'GET /api/v1/auth/methods',
      'POST /api/v1/auth/sign-in',
      'POST /api/v1/auth/second-factor',
      'POST /api/v1/auth/second-factor/passkey',
      'POST /api/v1/auth/second-factor/enrolment',
      'POST /api/v1/auth/second-factor/enrolment/confirm',
      'POST /api/v1/auth/codes',
      'POST /api/v1/auth/codes/redeem',
      'POST /api/v1/auth/passkeys/options',
      'POST /api/v1/auth/passkeys/sign-in',
      'POST /api/v1/auth/password/forgotten',
      'POST /api/v1/auth/password/reset',
      'POST /api/v1/auth/register',
      'POST /api/v1/auth/register/confirm',
      'GET /api/v1/auth/negotiate',
      'POST /api/v1/auth/refresh',
      'GET /api/v1/public/desks/{deskKey}',
      'POST /api/v1/public/desks/{deskKey}/chats',
      'POST /api/v1/public/desks/{deskKey}/requests',
      'GET /api/v1/unsubscribe/{token}',
      'POST /api/v1/unsubscribe/{token}',
      'GET /api/v1/files/{fileId}/content',
      'PUT /api/v1/files/{fileId}/content',
      'GET /api/v1/files/{fileId}/preview',
      'GET /api/v1/auth/providers/{providerId}/start',
      'GET /api/v1/auth/providers/callback',
    ])
  })

  it.each(closed)('$shown needs somebody signed in', async ({ path: url, method }) => {
    const answer = await desk.app.inject({ method, url, headers: { host: hostOf(desk.org) } })
    expect(answer.statusCode).toBe(401)
  })

  const refused = closed.flatMap((operation) =>
    roles.flatMap((role) => {
      const { permission } = operation
      return permission !== 'signed_in' && reachOf(plainAsker('', role), permission as Permission) === null
        ? [{ ...operation, role }]
        : []
    }),
  )

  it.each(refused)('$shown is not for a $role', async ({ path, method, role, permission }) => {
    const answer = await askers.get(role)?.ask({ method, url: path.replace('/api/v1', '') })
    expect(answer?.statusCode).toBe(403)
    expect(answer?.json().detail).toContain(permission)
  })
})
