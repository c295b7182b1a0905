import { AppError } from '@holdfast/contracts/errors.ts'
import { RelationParams } from '@holdfast/contracts/requests/remove-relation.ts'
import { deleteRelation } from '@holdfast/db/requests/relations.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { findRelation, relationDeed } from './find-relation.ts'

const permission = 'request:classify'

export function removeRelation(app: App): void {
  const schema = {
    summary: 'Remove the link between two requests',
    description: 'From either side. Removing twice is removing once.',
    tags: ['requests'],
    params: RelationParams,
    response: { 204: Type.Null() },
  }
  const options = { schema, config: { permission } } as const
  app.delete('/requests/:requestId/relations/:kind/:otherId', options, async (request, reply) => {
    const caller = callerOf(request)
    await app.db.tenant(caller.orgId, async (tx) => {
      const relation = await findRelation(tx, caller, request.params)
      if (!relation) throw new AppError('not_found', 'There is no such request')
      await deleteRelation(tx, relation, relationDeed(caller))
    })
    return reply.code(204).send(null)
  })
}
