import { removeViewRow } from '@holdfast/db/views/administration.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { readViewIn, ViewParams } from './read-view.ts'
import { requireSharing } from './require-sharing.ts'

export function removeView(app: App): void {
  const schema = {
    summary: 'Remove a saved view',
    description: 'For all with whom it was shared. The requests in it stay.',
    tags: ['views'],
    params: ViewParams,
    response: { 204: Type.Null() },
  }
  app.delete('/views/:viewId', { schema, config: { permission: 'request:work' } }, async (request, reply) => {
    const id = request.params.viewId
    await administer(app, request, async ({ tx, caller, audit }) => {
      const before = await readViewIn(tx, caller, id)
      requireSharing(caller, before)
      await removeViewRow(tx, id)
      const named = { action: 'view.removed', targetKind: 'view', targetId: id }
      if (before.sharing !== 'private') await audit({ ...named, before })
    })
    return reply.code(204).send(null)
  })
}
