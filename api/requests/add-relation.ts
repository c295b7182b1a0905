import { AppError } from '@holdfast/contracts/errors.ts'
import { AddRelationBody, mostRelations } from '@holdfast/contracts/requests/add-relation.ts'
import { RequestLink } from '@holdfast/contracts/requests/request.ts'
import type { Tx } from '@holdfast/db/database.ts'
import {
  countRelations,
  insertRelation,
  isContradicted,
  lockRelation,
  type Relation,
} from '@holdfast/db/requests/relations.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { findRelation, relationDeed } from './find-relation.ts'
import { presentLink } from './present-request.ts'
import { RequestParams } from './read-request.ts'

// Whoever edits requests as an agent: a requester edits words only, and must not reach the requests of others.
const permission = 'request:classify'

export function addRelation(app: App): void {
  const schema = {
    summary: 'Link a request to another',
    description:
      'Both show the link from their side, and an event on their timelines. Linking twice is linking once: 201 when ' +
      'the link is new, else 200. Requesters never see these links.',
    tags: ['requests'],
    params: RequestParams,
    body: AddRelationBody,
    response: { 200: RequestLink, 201: RequestLink },
  }
  app.post('/requests/:requestId/relations', { schema, config: { permission } }, async (request, reply) => {
    const caller = callerOf(request)
    const { kind, requestId: otherId } = request.body
    const { requestId } = request.params
    if (requestId === otherId) throw refusal('is this request itself')
    const { relation, isNew } = await app.db.tenant(caller.orgId, async (tx) => {
      const found = await findRelation(tx, caller, { kind, otherId, requestId })
      if (!found) throw refusal('does not exist')
      return { relation: found, isNew: await link(tx, caller, found) }
    })
    return reply.code(isNew ? 201 : 200).send(presentLink(kind, relation.to, caller))
  })
}

function refusal(message: string): AppError {
  return new AppError('validation_failed', `/requestId ${message}`, { errors: [{ path: '/requestId', message }] })
}

/** @returns whether the link is new */
async function link(tx: Tx, caller: Caller, relation: Relation): Promise<boolean> {
  await lockRelation(tx, relation)
  if (await isContradicted(tx, relation)) {
    throw new AppError('conflict', 'The opposite is said already: remove that link first')
  }
  if (!(await insertRelation(tx, relation, relationDeed(caller)))) return false
  for (const { id } of [relation.from, relation.to]) {
    if ((await countRelations(tx, id)) > mostRelations) {
      throw new AppError('conflict', `One of the two has ${mostRelations} links already: remove one first`)
    }
  }
  return true
}
