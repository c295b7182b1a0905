/** How SCIM answers: its own media type, its own errors (RFC 7644, 3.12). */
import type { ProblemCode } from '@holdfast/contracts/errors.ts'
import { ScimError } from '@holdfast/contracts/scim/errors.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { asAppError } from '../http/as-app-error.ts'
import { presentProblem } from '../http/present-problem.ts'

export const scimMediaType = 'application/scim+json'

const errorId = 'urn:ietf:params:scim:api:messages:2.0:Error'
const listId = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'

export function sendScim(reply: FastifyReply, body: unknown, status = 200): FastifyReply {
  return reply.code(status).type(scimMediaType).header('cache-control', 'no-store').send(JSON.stringify(body))
}

export interface Listed {
  readonly resources: readonly unknown[]
  readonly total: number
  /** From 1. */
  readonly startIndex: number
}

export function presentList({ resources, total, startIndex }: Listed) {
  const counts = { totalResults: total, startIndex, itemsPerPage: resources.length }
  return { schemas: [listId], ...counts, Resources: resources }
}

const scimTypes: Partial<Record<ProblemCode, string>> = {
  bad_request: 'invalidSyntax',
  validation_failed: 'invalidValue',
  conflict: 'uniqueness',
}

/** What the desk calls 422 SCIM calls 400. */
const statuses: Partial<Record<ProblemCode, number>> = { validation_failed: 400 }

export function sendScimError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof ScimError) return answer(reply, error.status, error.scimType, error.message)
  const known = asAppError(error)
  const problem = presentProblem(known, request.id)
  const status = statuses[known.code] ?? problem.status
  if (status >= 500) request.log.error({ err: known.cause ?? known, occurrence: request.id }, known.code)
  if (status === 503 || status === 429) reply.header('retry-after', String(known.extra.retryAfterSeconds ?? 1))
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  return answer(reply, status, scimTypes[known.code], problem.detail ?? problem.title)
}

function answer(reply: FastifyReply, status: number, scimType: string | undefined, detail: string): FastifyReply {
  const error = { schemas: [errorId], status: String(status), ...(scimType && { scimType }), detail }
  return sendScim(reply, error, status)
}
