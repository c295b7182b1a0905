import { ChatDesk, ChatDeskParams } from '@holdfast/contracts/chat/desk.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { type ChatDeskRow, findDesk } from '@holdfast/db/chat/desks.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentDesk } from './present-desk.ts'

export function readChatDesk(app: App): void {
  const schema = {
    summary: 'Read a chat desk',
    tags: ['chat'],
    params: ChatDeskParams,
    response: { 200: ChatDesk },
  }
  app.get('/chat/desks/:deskId', { schema, config: { permission: 'chat:work' } }, async (request, reply) => {
    const { orgId } = callerOf(request)
    const row = await app.db.tenant(orgId, (tx) => findDesk(tx, request.params.deskId))
    return answerVersion(reply, presentDesk(requireDesk(row)))
  })
}

/** @throws AppError `not_found` */
export function requireDesk(row: ChatDeskRow | null): ChatDeskRow {
  if (!row) throw new AppError('not_found', 'There is no such chat desk')
  return row
}
