import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { allowedMethods } from '../http/allowed-methods.ts'
import { asAppError } from '../http/as-app-error.ts'
import { presentProblem } from '../http/present-problem.ts'

/** Answers every failure as a problem (RFC 9457); the only place that does. */
export const problemsPlugin = fp(
  async (app) => {
    const methodsFor = allowedMethods(app)
    app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
    app.setNotFoundHandler((request, reply) => {
      // A person goes to a page, and the portal has one even for what is not there.
      if (app.sendPortal(request, reply)) return reply
      const methods = methodsFor(request.url)
      if (methods.length === 0) return sendProblem(request, reply, new AppError('not_found', 'There is nothing here'))
      reply.header('allow', methods.join(', '))
      const detail = `${request.method} is not possible here; ${methods.join(', ')} is`
      return sendProblem(request, reply, new AppError('method_not_allowed', detail))
    })
  },
  { name: 'problems' },
)

/** Answers one failure, and logs what is our own fault under the id that the answer names. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const known = asAppError(error)
  const problem = presentProblem(known, request.id)
  if (problem.status >= 500) request.log.error({ err: known.cause ?? known, occurrence: request.id }, known.code)
  if (problem.status === 503 || problem.status === 429) reply.header('retry-after', String(retryAfter(known)))
  if (problem.status === 401 && !reply.hasHeader('www-authenticate')) reply.header('www-authenticate', 'Bearer')
  reply.code(problem.status).type('application/problem+json').header('cache-control', 'no-store')
  return reply.send(JSON.stringify(problem))
}

function retryAfter({ extra }: AppError): number {
  return typeof extra.retryAfterSeconds === 'number' ? extra.retryAfterSeconds : 1
}
