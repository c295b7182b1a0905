import { RecordReadBody } from '@holdfast/contracts/receipts/record-read.ts'
import { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { RequestParams } from '../requests/read-request.ts'
import { takeReceipt } from './take-receipt.ts'

export function recordRead(app: App): void {
  const schema = {
    summary: 'Say how far you have read a conversation',
    description: 'A mark never goes back: an older message than the one marked before changes nothing.',
    tags: ['conversation'],
    params: RequestParams,
    body: RecordReadBody,
    response: { 200: ReadMark },
  }
  const options = { schema, config: { permission: 'message:read', link: true } } as const
  app.post('/requests/:requestId/reads', options, async (request) => {
    const { requestId } = request.params
    return takeReceipt(app, callerOf(request), { kind: 'read', requestId, messageId: request.body.messageId })
  })
}
