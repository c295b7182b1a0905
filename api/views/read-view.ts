import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import { View } from '@holdfast/contracts/views/view.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findView } from '@holdfast/db/views/queries.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { presentView } from './present-view.ts'

export const ViewParams = closed({ viewId: Id })

export function readView(app: App): void {
  const schema = { summary: 'Read a saved view', tags: ['views'], params: ViewParams, response: { 200: View } }
  app.get('/views/:viewId', { schema, config: { permission: 'request:work' } }, async (request, reply) => {
    const caller = callerOf(request)
    const view = await app.db.tenant(caller.orgId, (tx) => readViewIn(tx, caller, request.params.viewId))
    return answerVersion(reply, view)
  })
}

/** @throws AppError `not_found` also for one that is not shared with the caller */
export function readViewIn(tx: Tx, { personId }: Caller, id: string): Promise<View> {
  return requireView(tx, id, personId)
}

/** @param personId who must be able to see it; whoever, unless given */
export async function requireView(tx: Tx, id: string, personId: string | null = null): Promise<View> {
  const row = await findView(tx, id, personId)
  if (!row) throw new AppError('not_found', 'There is no such view')
  return presentView(row)
}
