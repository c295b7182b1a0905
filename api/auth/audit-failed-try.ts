import { writeFailedSignIn } from '@holdfast/db/audit/failed-sign-in.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Tries } from './limit-tries.ts'

/** Writes that a code, a link or another proof was wrong, by whose account it was tried for. */
export async function auditFailedTry(app: FastifyInstance, request: FastifyRequest, tries: Tries): Promise<void> {
  await app.db.tenant(tries.orgId, (tx) => writeFailedSignIn(tx, { ...tries, address: request.ip }))
}
