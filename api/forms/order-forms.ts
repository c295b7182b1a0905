import { ManagedFormPage } from '@holdfast/contracts/forms/form.ts'
import { OrderBody } from '@holdfast/contracts/order.ts'
import { orderForms as writeOrder } from '@holdfast/db/forms/administration.ts'
import { listFormRows } from '@holdfast/db/forms/queries.ts'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'

export function orderForms(app: App): void {
  const schema = {
    summary: 'Bring the forms into another order',
    tags: ['management'],
    body: OrderBody,
    response: { 200: ManagedFormPage },
  }
  app.put('/management/forms/order', { schema, config: { permission: 'form:manage' } }, async (request) => {
    const { ids } = request.body
    const rows = await administer(app, request, async ({ tx, caller: { orgId }, audit }) => {
      const before = await writeOrder(tx, orgId, ids)
      const changed = ids.some((id, index) => before[index] !== id)
      const named = { action: 'form.reordered', targetKind: 'organization', targetId: orgId }
      if (changed) await audit({ ...named, before: { ids: before }, after: { ids } })
      return listFormRows(tx, { inactive: true })
    })
    return wholeList(rows)
  })
}
