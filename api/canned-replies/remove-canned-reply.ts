import { removeCannedReplyRow } from '@holdfast/db/canned-replies/administration.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { CannedReplyParams, readCannedReplyIn } from './read-canned-reply.ts'
import { requireOwn } from './require-own.ts'

export function removeCannedReply(app: App): void {
  const schema = {
    summary: 'Remove a canned reply',
    description: 'What was written with it stays.',
    tags: ['canned replies'],
    params: CannedReplyParams,
    response: { 204: Type.Null() },
  }
  const options = { schema, config: { permission: 'canned_reply:read' } } as const
  app.delete('/canned-replies/:cannedReplyId', options, async (request, reply) => {
    const id = request.params.cannedReplyId
    await administer(app, request, async ({ tx, caller, audit }) => {
      const before = await readCannedReplyIn(tx, caller, id)
      requireOwn(caller, { shared: before.shared, teamId: before.team?.id ?? null })
      await removeCannedReplyRow(tx, id)
      const named = { action: 'canned_reply.removed', targetKind: 'canned_reply', targetId: id }
      if (before.shared) await audit({ ...named, before })
    })
    return reply.code(204).send(null)
  })
}
