import { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { isEverywhere, may } from '@holdfast/contracts/people/rights.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import { type CannedReplyReader, findCannedReply } from '@holdfast/db/canned-replies/queries.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { presentCannedReply } from './present-canned-reply.ts'

export const CannedReplyParams = closed({ cannedReplyId: Id })

export function readCannedReply(app: App): void {
  const schema = {
    summary: 'Read a canned reply',
    tags: ['canned replies'],
    params: CannedReplyParams,
    response: { 200: CannedReply },
  }
  const options = { schema, config: { permission: 'canned_reply:read' } } as const
  app.get('/canned-replies/:cannedReplyId', options, async (request, reply) => {
    const caller = callerOf(request)
    const { cannedReplyId } = request.params
    const found = await app.db.tenant(caller.orgId, (tx) => readCannedReplyIn(tx, caller, cannedReplyId))
    return answerVersion(reply, found)
  })
}

/** @param forTeamId the team of the request at hand */
export function readerOf(caller: Caller, forTeamId: string | null = null): CannedReplyReader {
  return {
    personId: caller.personId,
    manages: may(caller, 'canned_reply:manage') && isEverywhere(caller.scope),
    forTeamId,
  }
}

/** @throws AppError `not_found` also for one of somebody else's */
export async function readCannedReplyIn(
  tx: Tx,
  caller: Caller,
  id: string,
  forTeamId: string | null = null,
): Promise<CannedReply> {
  const row = await findCannedReply(tx, id, readerOf(caller, forTeamId))
  if (!row) throw new AppError('not_found', 'There is no such canned reply')
  return presentCannedReply(row)
}
