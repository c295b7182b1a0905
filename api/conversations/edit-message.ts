import { EditMessageBody } from '@holdfast/contracts/conversations/edit-message.ts'
import { Message } from '@holdfast/contracts/conversations/message.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { changeMessage } from '@holdfast/db/messages/change-message.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { requireWords } from '../requests/write-message.ts'
import { limitLinkWrites } from './limit-link-writes.ts'
import { MessageParams, readMessageIn } from './read-message.ts'
import { requireChange } from './require-change.ts'

export function editMessage(app: App): void {
  const schema = {
    summary: 'Edit a message or a note',
    description: 'Its author may for 15 minutes, whoever moderates at any time. What it said before is kept.',
    tags: ['conversation'],
    params: MessageParams,
    headers: VersionHeaders,
    body: EditMessageBody,
    response: { 200: Message },
  }
  const options = { schema, config: { permission: 'message:write', link: true } } as const
  app.patch('/requests/:requestId/messages/:messageId', options, async (request, reply) => {
    const caller = callerOf(request)
    const { orgId, actor } = caller
    const { body } = request.body
    const version = requireIfMatch(request.headers['if-match'])
    await limitLinkWrites(app, caller)
    const message = await app.db.tenant(orgId, async (tx) => {
      const found = await requireChange(tx, caller, request.params)
      if (found.deleted) throw new AppError('conflict', 'The message was deleted')
      if (version !== undefined && version !== found.version) throw new AppError('stale')
      if (found.fileCount === 0) requireWords(body)
      if (body !== found.body) await changeMessage(tx, found, { orgId, actor, body, occurredAt: new Date() })
      return readMessageIn(tx, caller, request.params)
    })
    return answerVersion(reply, message)
  })
}
