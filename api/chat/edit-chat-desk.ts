import { ChatDesk, ChatDeskParams } from '@holdfast/contracts/chat/desk.ts'
import { EditChatDeskBody } from '@holdfast/contracts/chat/edit-desk.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editDeskRow } from '@holdfast/db/chat/administration.ts'
import { findDesk } from '@holdfast/db/chat/desks.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentDesk, presentDeskFields } from './present-desk.ts'
import { requireDesk } from './read-chat-desk.ts'

export function editChatDesk(app: App): void {
  const schema = {
    summary: 'Edit a chat desk, or switch it off',
    description: 'Chats that run go on; a desk that is off takes nobody in.',
    tags: ['chat'],
    params: ChatDeskParams,
    headers: VersionHeaders,
    body: EditChatDeskBody,
    response: { 200: ChatDesk },
  }
  app.patch('/chat/desks/:deskId', { schema, config: { permission: 'chat:manage' } }, async (request, reply) => {
    const target = { id: request.params.deskId, version: requireIfMatch(request.headers['if-match']) }
    const desk = await administer(app, request, async (deed) => {
      const { before, after } = await editDeskRow(deed.tx, target, request.body)
      const named = { action: 'chat_desk.edited', targetKind: 'chat_desk', targetId: target.id }
      await auditEdit(deed, { ...named, before: presentDeskFields(before), after: presentDeskFields(after) })
      return presentDesk(requireDesk(await findDesk(deed.tx, target.id)))
    })
    app.forgetOrigins(callerOf(request).orgId)
    return answerVersion(reply, desk)
  })
}
