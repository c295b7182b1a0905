import { Effect, EffectParams } from '@holdfast/contracts/effects/effect.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findCause, findEffectRow, listAttempts, listCarried } from '@holdfast/db/effects/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { presentEffect } from './present-effect.ts'

export function readEffect(app: App): void {
  const schema = {
    summary: 'Read one thing that the desk sent, with every try',
    tags: ['management'],
    params: EffectParams,
    response: { 200: Effect },
  }
  app.get('/management/effects/:effectId', { schema, config: { permission: 'effect:read' } }, async (request) => {
    const caller = callerOf(request)
    return app.db.tenant(caller.orgId, (tx) => loadEffect(tx, caller, request.params.effectId))
  })
}

/** @throws AppError `not_found` */
export async function loadEffect(tx: Tx, caller: Caller, effectId: string): Promise<Effect> {
  const row = await findEffectRow(tx, effectId, requireReach(caller, 'request:read'))
  if (!row) throw new AppError('not_found', 'There is no such effect')
  const attempts = await listAttempts(tx, effectId)
  const cause = await findCause(tx, effectId)
  return presentEffect({ row, attempts, cause, carried: await listCarried(tx, effectId) }, caller)
}
