import { AppError } from '@holdfast/contracts/errors.ts'
import { isAgent, isEverywhere, may } from '@holdfast/contracts/people/rights.ts'
import { CreatedRequest, CreateRequestBody } from '@holdfast/contracts/requests/create-request.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertAnswers } from '@holdfast/db/forms/answers.ts'
import { isKeyUsed } from '@holdfast/db/idempotency/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findPlaceOf } from '@holdfast/db/people/queries.ts'
import { findRequest } from '@holdfast/db/requests/queries.ts'
import { type NewRequest, type TakenRequest, takeRequest } from '@holdfast/db/requests/take-request.ts'
import { takeRequestWithFiles } from '@holdfast/db/requests/take-with-files.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { type FilledForm, fillInForm } from '../forms/fill-in-form.ts'
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
    await refuseUnreachedRequester(app, caller, body)
    const key = request.headers['idempotency-key']
    const filled = await readForm(app, caller, body, key)
    const input = readInput(caller, body, { key, filled })
    const taken = await take(app, caller, input, { body, filled })
    if (taken.outcome === 'mismatch') throw new AppError('idempotency_mismatch')
    if (taken.outcome === 'repeated') reply.header('idempotency-replayed', 'true')
    reply.code(201).header('location', `/api/v1/requests/${taken.id}`).header('etag', formatEtag(1))
    const wasFilledIn = taken.outcome === 'repeated' && body.formId !== undefined
    return presentCreated(wasFilledIn ? await recall(app, caller, input, taken.id) : input, taken, caller)
  })
}

/** Whoever asks again is answered with the first one, whatever became of its form since. */
function readForm(app: App, { orgId, personId: actorId }: Caller, body: CreateRequestBody, key: string | undefined) {
  if (body.formId === undefined && body.answers === undefined) return null
  return app.db.tenant(orgId, async (tx) => {
    const isRetry = key !== undefined && (await isKeyUsed(tx, { orgId, actorId, key }))
    return isRetry ? null : fillInForm(tx, body)
  })
}

function take(
  app: App,
  { orgId, personId: ownerId }: Caller,
  input: NewRequest,
  { body: { fileIds = [] }, filled }: { body: CreateRequestBody; filled: FilledForm | null },
): Promise<TakenRequest> {
  if (fileIds.length === 0 && !filled) return takeRequest(app.db, input)
  return takeRequestWithFiles(app.db, input, {
    ownerId,
    fileIds,
    async write(tx, { id: requestId }) {
      if (filled) await insertAnswers(tx, { orgId, requestId, formId: filled.form.id, answers: filled.answers })
    },
  })
}

/** What a form added to what was said is known by the request alone. */
async function recall(app: App, { orgId }: Caller, input: NewRequest, requestId: string): Promise<NewRequest> {
  const row = await app.db.tenant(orgId, (tx) => findRequest(tx, requestId))
  if (!row) return input
  const { description, type, categoryId, subcategoryId } = row
  return { ...input, description, type, categoryId, subcategoryId }
}

function refuseWhatIsForAgents(caller: Caller, { teamId, requesterId }: CreateRequestBody): void {
  const forOthers = requesterId !== undefined && requesterId !== caller.personId
  if (forOthers && !may(caller, 'request:create_for_others')) throw forAgents('/requesterId')
  if (teamId && !isAgent(caller.role)) throw forAgents('/teamId')
}

/** Whoever rules a part of the desk asks for the people of that part. */
async function refuseUnreachedRequester(app: App, caller: Caller, { requesterId }: CreateRequestBody): Promise<void> {
  if (requesterId === undefined || requesterId === caller.personId || isEverywhere(caller.scope)) return
  const place = await app.db.tenant(caller.orgId, (tx) => findPlaceOf(tx, requesterId))
  if (place && may(caller, 'request:create_for_others', { participantIds: [], teamId: null, place })) return
  const message = 'does not exist'
  throw new AppError('validation_failed', `/requesterId ${message}`, { errors: [{ path: '/requesterId', message }] })
}

function forAgents(path: string): AppError {
  return new AppError('forbidden', `${path} can be given by agents only`, {
    errors: [{ path, message: 'is for agents only' }],
  })
}

function readInput(
  caller: Caller,
  body: CreateRequestBody,
  { key, filled }: { key: string | undefined; filled: FilledForm | null },
): NewRequest {
  const { orgId, personId, actor } = caller
  const occurredAt = new Date()
  const { title, priority = 'normal', channel = 'portal', tags = [] } = body
  return {
    orgId,
    id: newId(occurredAt),
    actor,
    requesterId: body.requesterId ?? personId,
    createdBy: personId,
    type: body.type ?? filled?.form.type ?? 'incident',
    title,
    description: filled?.description ?? body.description ?? '',
    priority,
    channel,
    ...readCategory(body, filled),
    businessUnitId: body.businessUnitId,
    regionId: body.regionId,
    teamId: body.teamId,
    tags,
    occurredAt,
    ...(key !== undefined && { idempotency: { key, fingerprint: fingerprint('create-request', body) } }),
  }
}

/** Whoever chooses a category chooses it with its subcategory; else the form does. */
function readCategory({ categoryId, subcategoryId }: CreateRequestBody, filled: FilledForm | null) {
  if (categoryId || !filled) return { categoryId, subcategoryId }
  return { categoryId: filled.form.categoryId, subcategoryId: filled.form.subcategoryId }
}
