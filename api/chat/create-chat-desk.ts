import { CreateChatDeskBody } from '@holdfast/contracts/chat/create-desk.ts'
import { ChatDesk } from '@holdfast/contracts/chat/desk.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertDesk } from '@holdfast/db/chat/administration.ts'
import { findDesk } from '@holdfast/db/chat/desks.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentDesk } from './present-desk.ts'

export function createChatDesk(app: App): void {
  const schema = {
    summary: 'Make a chat desk',
    tags: ['chat'],
    headers: IdempotencyHeaders,
    body: CreateChatDeskBody,
    response: { 201: ChatDesk },
  }
  app.post('/chat/desks', { schema, config: { permission: 'chat:manage' } }, async (request, reply) => {
    const made = await createOnce<ChatDesk>(app, request, reply, {
      operation: 'create-chat-desk',
      async insert({ tx, caller: { orgId }, audit }, id) {
        await insertDesk(tx, { id, orgId, ...request.body })
        await audit({ action: 'chat_desk.created', targetKind: 'chat_desk', targetId: id, after: request.body })
      },
      async find({ tx }, id) {
        const row = await findDesk(tx, id)
        return row && presentDesk(row)
      },
      location: ({ id }) => `/chat/desks/${id}`,
    })
    app.forgetOrigins(callerOf(request).orgId)
    return made
  })
}
