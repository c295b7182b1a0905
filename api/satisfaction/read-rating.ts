import { AppError } from '@holdfast/contracts/errors.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { RequestRating } from '@holdfast/contracts/satisfaction/rating.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { findRating } from '@holdfast/db/satisfaction/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { RequestParams } from '../requests/read-request.ts'
import { requireRequest } from '../requests/require-request.ts'
import { presentRating } from './present-rating.ts'

export function readRating(app: App): void {
  const schema = {
    summary: 'What the requester thought of how a request was dealt with',
    description: 'For agents, and for the requester.',
    tags: ['requests'],
    params: RequestParams,
    response: { 200: RequestRating },
  }
  const options = { schema, config: { permission: 'request:read', link: true } } as const
  app.get('/requests/:requestId/rating', options, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const rating = await app.db.tenant(caller.orgId, async (tx) => {
      const { requesterId } = requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      const isTheirs = caller.personId === requesterId
      if (!isTheirs && !isAgent(caller.role)) throw new AppError('forbidden', 'This is for agents and the requester')
      return findRating(tx, requestId)
    })
    return { rating: rating && presentRating(rating) }
  })
}
