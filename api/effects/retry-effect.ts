import { Effect, EffectParams } from '@holdfast/contracts/effects/effect.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { retryEffect as retry } from '@holdfast/db/effects/settle.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { loadEffect } from './read-effect.ts'

export function retryEffect(app: App): void {
  const schema = {
    summary: 'Try again what failed',
    description:
      'What failed, or was left half done two hours ago. An email keeps its Message-ID, so whoever got it after all ' +
      'can tell that it is the same.',
    tags: ['management'],
    params: EffectParams,
    body: NoBody,
    response: { 200: Effect },
  }
  const url = '/management/effects/:effectId/retry'
  app.post(url, { schema, config: { permission: 'effect:manage' } }, async (request) => {
    const { effectId } = request.params
    return administer(app, request, async ({ tx, caller, audit }) => {
      // Before anything is said of it: that it has not failed is nothing for whoever may not see it.
      await loadEffect(tx, caller, effectId)
      await retry(tx, { orgId: caller.orgId, effectId })
      await audit({ action: 'effect.retried', targetKind: 'effect', targetId: effectId })
      return loadEffect(tx, caller, effectId)
    })
  })
}
