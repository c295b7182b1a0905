import { AppError } from '@holdfast/contracts/errors.ts'
import { isAgent, may } from '@holdfast/contracts/people/permissions.ts'
import { CreatedRequest, CreateRequestBody } from '@holdfast/contracts/requests/create-request.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { type NewRequest, takeRequest } from '@holdfast/db/requests/take-request.ts'
import { takeRequestWithFiles } from '@holdfast/db/requests/take-with-files.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { formatEtag } from '../http/etag.ts'
import { fingerprint } from '../http/fingerprint.ts'
import { presentCreated } from './present-created.ts'

export function createRequest(app: App): void {
  const schema = {
    summary: 'Make a request',
    description: 'Taken in at once, even while the workflow engine is down; its workflow starts as soon as it can.',
    tags: ['requests'],
    headers: IdempotencyHeaders,
    body: CreateRequestBody,
    response: { 201: CreatedRequest },
  }
  app.post('/requests', { schema, config: { permission: 'request:create' } }, async (request, reply) => {
    const caller = callerOf(request)
    const { body } = request
    refuseWhatIsForAgents(caller, body)
    const input = readInput(caller, body, request.headers['idempotency-key'])
    const { fileIds = [] } = body
    const taken =
      fileIds.length === 0
        ? await takeRequest(app.db, input)
        : await takeRequestWithFiles(app.db, input, { ownerId: caller.personId, fileIds })
    if (taken.outcome === 'mismatch') throw new AppError('idempotency_mismatch')
    if (taken.outcome === 'repeated') reply.header('idempotency-replayed', 'true')
    reply.code(201).header('location', `/api/v1/requests/${taken.id}`).header('etag', formatEtag(1))
    return presentCreated(input, taken, caller)
  })
}

function refuseWhatIsForAgents(caller: Caller, { teamId, requesterId }: CreateRequestBody): void {
  const forOthers = requesterId !== undefined && requesterId !== caller.personId
  if (forOthers && !may(caller, 'request:create_for_others')) throw forAgents('/requesterId')
  if (teamId && !isAgent(caller.role)) throw forAgents('/teamId')
}

function forAgents(path: string): AppError {
  return new AppError('forbidden', `${path} can be given by agents only`, {
    errors: [{ path, message: 'is for agents only' }],
  })
}

function readInput(caller: Caller, body: CreateRequestBody, key: string | undefined): NewRequest {
  const { orgId, personId, actor } = caller
  const occurredAt = new Date()
  const { type = 'incident', title, description = '', priority = 'normal', channel = 'portal', tags = [] } = body
  return {
    orgId,
    id: newId(occurredAt),
    actor,
    requesterId: body.requesterId ?? personId,
    createdBy: personId,
    type,
    title,
    description,
    priority,
    channel,
    categoryId: body.categoryId,
    subcategoryId: body.subcategoryId,
    businessUnitId: body.businessUnitId,
    regionId: body.regionId,
    teamId: body.teamId,
    tags,
    occurredAt,
    ...(key !== undefined && { idempotency: { key, fingerprint: fingerprint('create-request', body) } }),
  }
}
