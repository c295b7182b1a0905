import { Effect, EffectParams } from '@holdfast/contracts/effects/effect.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { cancelEffect as cancel } from '@holdfast/db/effects/settle.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { loadEffect } from './read-effect.ts'

export function cancelEffect(app: App): void {
  const schema = {
    summary: 'Call off what has not begun',
    tags: ['management'],
    params: EffectParams,
    body: NoBody,
    response: { 200: Effect },
  }
  const url = '/management/effects/:effectId/cancel'
  app.post(url, { schema, config: { permission: 'effect:manage' } }, async (request) => {
    const { effectId } = request.params
    return administer(app, request, async ({ tx, caller, audit }) => {
      // Before anything is said of it: that it has begun is nothing for whoever may not see it.
      await loadEffect(tx, caller, effectId)
      await cancel(tx, effectId)
      await audit({ action: 'effect.cancelled', targetKind: 'effect', targetId: effectId })
      return loadEffect(tx, caller, effectId)
    })
  })
}
