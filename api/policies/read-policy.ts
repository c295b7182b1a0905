import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { Policy } from '@holdfast/contracts/policies/policy.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findPolicy } from '@holdfast/db/policies/queries.ts'
import Type from 'typebox'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentPolicy } from './present-policy.ts'

export const PolicyParams = Type.Object({ policyId: Id })

export function readPolicy(app: App): void {
  const about = { summary: 'Read a service-level policy with its rules in force', tags: ['management'] }
  const schema = { ...about, params: PolicyParams, response: { 200: Policy } }
  const config = { permission: 'policy:read' } as const
  app.get('/management/policies/:policyId', { schema, config }, async (request, reply) => {
    const { policyId } = request.params
    return answerVersion(reply, await app.db.tenant(callerOf(request).orgId, (tx) => readPolicyIn(tx, policyId)))
  })
}

/** @throws AppError `not_found` */
export async function readPolicyIn(tx: Tx, policyId: string): Promise<Policy> {
  const row = await findPolicy(tx, policyId)
  if (!row) throw new AppError('not_found', 'There is no such policy')
  return presentPolicy(row)
}
