import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import { EditRequestBody } from '@holdfast/contracts/requests/edit-request.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:edit'

/** What a requester may put in other words; the rest decides about targets and routing. */
const ownWords = ['title', 'description']

export function editRequest(app: App): void {
  const schema = describeChange('Edit a request', EditRequestBody)
  app.patch('/requests/:requestId', { schema, config: { permission } }, async (request, reply) => {
    const payload: EditRequestBody = request.body
    requireIfMatch(request.headers['if-match'])
    const caller = callerOf(request)
    const check = (_tx: Tx, standing: RequestStanding) => refuseWhatClassifies(caller, payload, standing)
    return changeRequest(app, request, reply, { permission, command: { type: 'edit' }, payload, check })
  })
}

function refuseWhatClassifies(caller: Caller, fields: EditRequestBody, standing: RequestStanding): void {
  if (may(caller, 'request:classify', standing)) return
  const refused = Object.keys(fields).filter((field) => !ownWords.includes(field))
  if (refused.length === 0) return
  const errors = refused.map((field) => ({ path: `/${field}`, message: 'is for agents only' }))
  throw new AppError('forbidden', `${refused.join(', ')} can be changed by agents only`, { errors })
}
