import { changeMessage } from '@holdfast/db/messages/change-message.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { MessageParams } from './read-message.ts'
import { requireChange } from './require-change.ts'

export function deleteMessage(app: App): void {
  const schema = {
    summary: 'Delete a message or a note',
    description:
      'Its author may for 15 minutes, whoever moderates at any time. Its place, author and time remain; its words and ' +
      'files are shown no more, but agents can read what it said.',
    tags: ['conversation'],
    params: MessageParams,
    response: { 204: Type.Null() },
  }
  const options = { schema, config: { permission: 'message:write', link: true } } as const
  app.delete('/requests/:requestId/messages/:messageId', options, async (request, reply) => {
    const caller = callerOf(request)
    const { orgId, actor } = caller
    await app.db.tenant(orgId, async (tx) => {
      const found = await requireChange(tx, caller, request.params)
      if (!found.deleted) await changeMessage(tx, found, { orgId, actor, body: null, occurredAt: new Date() })
    })
    return reply.code(204).send(null)
  })
}
