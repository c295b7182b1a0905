import { OrderBody } from '@holdfast/contracts/order.ts'
import { ViewPage } from '@holdfast/contracts/views/view.ts'
import { orderOwnViews } from '@holdfast/db/views/administration.ts'
import { listViewRows } from '@holdfast/db/views/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentView } from './present-view.ts'

export function orderViews(app: App): void {
  const schema = {
    summary: 'Bring your saved views into another order',
    description: 'All that are your own, shared or not; what others share with you comes after them.',
    tags: ['views'],
    body: OrderBody,
    response: { 200: ViewPage },
  }
  app.put('/views/order', { schema, config: { permission: 'request:work' } }, async (request) => {
    const { orgId, personId: ownerId } = callerOf(request)
    const rows = await app.db.tenant(orgId, async (tx) => {
      await orderOwnViews(tx, { orgId, ownerId }, request.body.ids)
      return listViewRows(tx, ownerId)
    })
    return wholeList(rows.map(presentView))
  })
}
