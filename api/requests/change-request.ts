/** The one way of every change: text to PostgreSQL, the command to the request's workflow, the answer from PostgreSQL. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import { Change } from '@holdfast/contracts/requests/read-change.ts'
import { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { ChangeHeaders } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { claimKey } from '@holdfast/db/idempotency/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { keepPayload } from '@holdfast/db/requests/command-payloads.ts'
import { deferChange } from '@holdfast/db/requests/defer-change.ts'
import { findStanding, type RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { formatEtag, readIfMatch } from '../http/etag.ts'
import { fingerprint } from '../http/fingerprint.ts'
import { RequestParams, readDetail } from './read-request.ts'
import { requireRequest } from './require-request.ts'

// Distributes over the union, so that each command keeps its own fields.
type Unsaid<Command> = Command extends RequestCommand ? Omit<Command, 'actor' | 'expectedSeq' | 'payloadId'> : never

/** What a handler asks for. */
export interface RequestedChange {
  readonly permission: Permission
  readonly command: Unsaid<RequestCommand>
  /** Texts that may not enter a workflow history. */
  readonly payload?: Record<string, unknown>
  /** What else has to be so. @throws AppError */
  readonly check?: (tx: Tx, standing: RequestStanding) => Promise<void> | void
}

/** @returns the schema that the operations on a request share */
export function describeChange<Body extends TSchema>(summary: string, body: Body) {
  const response = { 200: RequestDetail, 202: Change }
  return { summary, tags: ['requests'], params: RequestParams, headers: ChangeHeaders, body, response }
}

/**
 * Carries out a change: 200 with the request as it is then, or 202 with a place to look when no worker answered in time
 * (docs/decisions/0008-changes-answered-202.md).
 * @throws AppError what the workflow refuses, with its reason
 */
export async function changeRequest(
  app: App,
  request: FastifyRequest<{ Params: { requestId: string } }>,
  reply: FastifyReply,
  change: RequestedChange,
): Promise<RequestDetail | Change> {
  const caller = callerOf(request)
  const { requestId } = request.params
  const expectedSeq = readIfMatch(request.headers['if-match'])
  const updateId = await app.db.tenant(caller.orgId, (tx) => prepare(tx, request, caller, change))
  const command = {
    ...change.command,
    actor: caller.actor,
    ...(expectedSeq !== undefined && { expectedSeq }),
    ...(change.payload && { payloadId: updateId }),
  } as RequestCommand
  const target = { orgId: caller.orgId, requestId, namespace: caller.organization.temporalNamespace }
  if (await ask(app, target, command, updateId)) {
    const detail = await readDetail(app, caller, requestId, { hasChangedIt: true })
    reply.code(200).header('etag', formatEtag(detail.version))
    return detail
  }
  await app.db.tenant(caller.orgId, (tx) => deferChange(tx, target, updateId, command))
  reply.code(202).header('location', `/api/v1/requests/${requestId}/changes/${updateId}`)
  return { id: updateId, state: 'pending', version: null, problem: null }
}

/** @returns the id of the change, which its texts have too; the same for a repeated key */
async function prepare(
  tx: Tx,
  request: FastifyRequest<{ Params: { requestId: string } }>,
  caller: Caller,
  { permission, command, payload, check }: RequestedChange,
): Promise<string> {
  const { orgId, personId: actorId } = caller
  const { requestId } = request.params
  const standing = requireRequest(caller, permission, await findStanding(tx, requestId))
  await check?.(tx, standing)
  const key = request.headers['idempotency-key'] as string | undefined
  const claim = key && { orgId, actorId, key, fingerprint: fingerprint(`${command.type} ${requestId}`, request.body) }
  const id = newId()
  const { resourceId } = claim ? await claimKey(tx, { ...claim, resourceId: id }) : { resourceId: id }
  if (payload) await keepPayload(tx, { id: resourceId, orgId, requestId, body: payload })
  return resourceId
}

/** @returns whether it was carried out; `false` when nobody answered, or nobody could be asked */
async function ask(
  app: App,
  target: { orgId: string; requestId: string; namespace: string },
  command: RequestCommand,
  updateId: string,
): Promise<boolean> {
  try {
    const { state } = await app.gateway.change(target, command, { updateId, waitMs: app.changeWaitMs })
    return state === 'done'
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return false
    throw error
  }
}
