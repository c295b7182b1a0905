import { OpenDesks } from '@holdfast/contracts/chat/list-open-desks.ts'
import { listDeskRows } from '@holdfast/db/chat/desks.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readDesk } from './read-public-desk.ts'

export function listOpenDesks(app: App): void {
  const schema = {
    summary: 'Where somebody who is signed in can chat now',
    description: 'A chat is started as a visitor does, at `/public/desks/{deskKey}/chats`, and belongs to the caller.',
    tags: ['support'],
    response: { 200: OpenDesks },
  }
  app.get('/support/open-desks', { schema, config: { permission: 'request:create' } }, async (request) => {
    const { orgId, organization } = callerOf(request)
    return app.db.tenant(orgId, async (tx) => {
      const rows = await listDeskRows(tx)
      const items = []
      for (const { desk } of rows.filter(({ desk }) => desk.active && desk.chatEnabled)) {
        const { open, key, name, greeting, agentsAvailable, waiting, waitSeconds } = await readDesk(
          tx,
          organization,
          desk.key,
        )
        if (open) items.push({ key, name, greeting, agentsAvailable, waiting, waitSeconds })
      }
      return { items }
    })
  })
}
