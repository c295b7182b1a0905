import { ChatDeskPage } from '@holdfast/contracts/chat/desk.ts'
import { listDeskRows, readDeskStandings } from '@holdfast/db/chat/desks.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { presentDeskSummary } from './present-desk.ts'

export function listChatDesks(app: App): void {
  const schema = {
    summary: 'List the chat desks, with how things stand there',
    tags: ['chat'],
    response: { 200: ChatDeskPage },
  }
  app.get('/chat/desks', { schema, config: { permission: 'chat:work' } }, async (request) => {
    const caller = callerOf(request)
    const reach = requireReach(caller, 'request:read')
    return app.db.tenant(caller.orgId, async (tx) => {
      const rows = await listDeskRows(tx)
      const standings = await readDeskStandings(tx, reach)
      return wholeList(rows.map((row) => presentDeskSummary(row, standings.get(row.desk.id))))
    })
  })
}
