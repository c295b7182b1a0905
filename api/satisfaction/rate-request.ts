import { AppError } from '@holdfast/contracts/errors.ts'
import { RateRequestBody, Rating } from '@holdfast/contracts/satisfaction/rating.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { writeRating } from '@holdfast/db/satisfaction/commands.ts'
import { findRating } from '@holdfast/db/satisfaction/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { limitLinkWrites } from '../conversations/limit-link-writes.ts'
import { RequestParams } from '../requests/read-request.ts'
import { requireRequest } from '../requests/require-request.ts'
import { presentRating } from './present-rating.ts'

const permission = 'request:confirm'

export function rateRequest(app: App): void {
  const schema = {
    summary: 'Say how a request was dealt with',
    description: 'By whoever made it, once it is resolved. Said again, it replaces what was said before.',
    tags: ['requests'],
    params: RequestParams,
    body: RateRequestBody,
    response: { 200: Rating },
  }
  app.put('/requests/:requestId/rating', { schema, config: { permission, link: true } }, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const { score, comment } = request.body
    await limitLinkWrites(app, caller)
    return app.db.tenant(caller.orgId, async (tx) => {
      const { status, requesterId } = requireRequest(caller, permission, await findStanding(tx, requestId))
      if (caller.personId !== requesterId) throw new AppError('forbidden', 'Only whoever made the request can rate it')
      if (status !== 'resolved' && status !== 'closed') throw refuse(status)
      const { orgId, actor } = caller
      await writeRating(tx, { orgId, requestId, actor, score, comment: comment?.trim() || null })
      const rating = await findRating(tx, requestId)
      if (!rating) throw new Error(`the rating of ${requestId} is not there`)
      return presentRating(rating)
    })
  })
}

function refuse(status: string): AppError {
  const detail = `It cannot be rated while it is ${status.replace('_', ' ')}`
  return new AppError('transition_refused', detail, {
    extra: { action: 'rate', requestStatus: status, remedy: 'Wait until it is resolved.' },
  })
}
