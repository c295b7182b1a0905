import { ViewPage } from '@holdfast/contracts/views/view.ts'
import { listViewRows } from '@holdfast/db/views/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentView } from './present-view.ts'

export function listViews(app: App): void {
  const schema = {
    summary: 'List saved views of the queue',
    description: 'Your own in their order, then what others share with you by name.',
    tags: ['views'],
    response: { 200: ViewPage },
  }
  app.get('/views', { schema, config: { permission: 'request:work' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    const rows = await app.db.tenant(orgId, (tx) => listViewRows(tx, personId))
    return wholeList(rows.map(presentView))
  })
}
