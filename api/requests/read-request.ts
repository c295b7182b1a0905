import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { isUnbounded, may, reachFor } from '@holdfast/contracts/people/rights.ts'
import { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import {
  findRequest,
  findStandings,
  type RequestDetailRow,
  type RequestStanding,
  targetOf,
} from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { formatEtag } from '../http/etag.ts'
import { readOwnViews } from './present-own-view.ts'
import { presentDetail } from './present-request.ts'
import { canSee } from './require-request.ts'
import { reckonRowClocks } from './row-clocks.ts'

/** The path of one request. */
export const RequestParams = closed({ requestId: Id })

export function readRequest(app: App): void {
  const schema = {
    summary: 'Read a request',
    tags: ['requests'],
    params: RequestParams,
    response: { 200: RequestDetail },
  }
  app.get(
    '/requests/:requestId',
    { schema, config: { permission: 'request:read', link: true } },
    async (request, reply) => {
      const detail = await readDetail(app, callerOf(request), request.params.requestId)
      reply.header('etag', formatEtag(detail.version))
      return detail
    },
  )
}

/** What a request is linked with may belong where the caller sees nothing; then it is not there for them. */
async function withoutUnseenLinks(tx: Tx, caller: Caller, row: RequestDetailRow): Promise<RequestDetailRow> {
  const { links } = row
  const reach = reachFor(caller, 'request:read')
  if (links.length === 0 || (reach && isUnbounded(reach))) return row
  const ids = [...new Set(links.map(({ id }) => id))]
  const standings = await findStandings(tx, ids)
  const isSeen = (standing: RequestStanding | undefined) => standing !== undefined && canSee(caller, standing)
  return { ...row, links: links.filter(({ id }) => isSeen(standings.get(id))) }
}

/**
 * @param hasChangedIt whoever gives a request out of their hands is told what became of it, and sees it no more then
 * @throws AppError `not_found` also for a request that the caller may not see
 */
export async function readDetail(
  app: App,
  caller: Caller,
  requestId: string,
  { hasChangedIt = false }: { hasChangedIt?: boolean } = {},
): Promise<RequestDetail> {
  const { row, own } = await app.db.tenant(caller.orgId, async (tx) => {
    const found = await findRequest(tx, requestId)
    const row = found && (await reckonRowClocks(tx, [await withoutUnseenLinks(tx, caller, found)]))[0]
    return { row, own: await readOwnViews(tx, caller, found ? [found.id] : []) }
  })
  const isOutOfReach = caller.link !== null && caller.link.requestId !== requestId
  const isVisible = row && !isOutOfReach && (hasChangedIt || may(caller, 'request:read', targetOf(row)))
  if (!isVisible) throw new AppError('not_found', 'There is no such request')
  return presentDetail(row, caller, own.get(requestId))
}
