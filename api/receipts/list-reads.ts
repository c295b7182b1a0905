import { may } from '@holdfast/contracts/people/rights.ts'
import { ReadMarks } from '@holdfast/contracts/receipts/record-read.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { listReadMarks } from '@holdfast/db/messages/reads.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { RequestParams } from '../requests/read-request.ts'
import { requireRequest } from '../requests/require-request.ts'
import { presentReadMark } from './present-read-mark.ts'

export function listReads(app: App): void {
  const schema = {
    summary: 'See how far others have read',
    description: 'Up to 100 people, those who read last first. Requesters see who takes part, not who only looks on.',
    tags: ['conversation'],
    params: RequestParams,
    response: { 200: ReadMarks },
  }
  const options = { schema, config: { permission: 'message:read', link: true } } as const
  app.get('/requests/:requestId/reads', options, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const items = await app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'message:read', await findStanding(tx, requestId))
      return readMarksOf(tx, caller, requestId)
    })
    return { items }
  })
}

/** The marks of a request that the caller may see, as far as they may see them. */
async function readMarksOf(tx: Tx, caller: Caller, requestId: string): Promise<ReadMark[]> {
  const withNotes = may(caller, 'note:read')
  return (await listReadMarks(tx, { requestId, withNotes, viewerId: caller.personId })).map(presentReadMark)
}
