import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '../auth/caller.ts'
import { isSameHost } from '../auth/cross-site.ts'
import { countOpening } from './opening-limits.ts'

/**
 * Finds out who opens a socket: by a ticket, by a header, or by the cookie that a browser sends along whatever page
 * asked it to, so with a cookie the page must be one of ours.
 * @throws AppError `not_signed_in`, `session_ended`, `cross_site`, `too_many_requests`
 */
export async function authenticate(app: FastifyInstance, request: FastifyRequest): Promise<Caller> {
  const { ticket } = request.query as { ticket?: unknown }
  const caller = ticket === undefined ? await identify(app, request) : await redeem(app, ticket)
  const slug = app.organizations.slugOf(request)
  if (slug !== null && slug !== caller.organization.slug) {
    throw new AppError('not_signed_in', 'You are signed in to another organization')
  }
  return caller
}

async function identify(app: FastifyInstance, request: FastifyRequest): Promise<Caller> {
  const { authorization, origin } = request.headers
  if (authorization === undefined && (origin === undefined || !isSameHost(origin, request.host))) {
    throw new AppError('cross_site', `${origin ?? 'A page that is not named'} may not open a socket here`)
  }
  const caller = await app.sessions.identify(request)
  // Tickets are counted where they are given. People of the desk who all come back at once cost no transaction each.
  if (caller.link) await countOpening(app.db, caller)
  return caller
}

async function redeem(app: FastifyInstance, ticket: unknown): Promise<Caller> {
  if (typeof ticket !== 'string') throw new AppError('not_signed_in', 'One ticket opens one socket')
  const caller = await app.sessions.holders.find(await app.streams.tickets.redeem(ticket))
  if (!caller) throw new AppError('session_ended')
  return caller
}
