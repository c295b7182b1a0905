import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyRequest } from 'fastify'
import type { SessionCookies } from './cookies.ts'

/** What a request was sent with, as text that nobody has checked yet. */
export interface ShownCredential {
  readonly kind: 'session' | 'link' | 'token'
  readonly text: string
}

/** No token or link of ours is nearly as long; what is longer is not looked at. */
const maxLength = 2_000
/** How API tokens begin; no access token does. */
const tokenPrefix = 'hfd_'

/**
 * API tokens and links come in `Authorization` only, which no page of another site can make a browser send.
 * @throws AppError `not_signed_in`
 */
export function readCredential(request: FastifyRequest, cookies: SessionCookies): ShownCredential {
  const { authorization } = request.headers
  if (authorization === undefined) {
    const text = cookies.readAccess(request)
    if (!text || text.length > maxLength) throw new AppError('not_signed_in')
    return { kind: 'session', text }
  }
  const space = authorization.indexOf(' ')
  const [scheme, text] = [authorization.slice(0, space).toLowerCase(), authorization.slice(space + 1)]
  if (scheme === 'link') return { kind: 'link', text: text.slice(0, maxLength) }
  if (scheme !== 'bearer' || text === '' || text.length > maxLength) {
    throw new AppError('not_signed_in', 'Authorization must be Bearer or Link, with a token')
  }
  return { kind: text.startsWith(tokenPrefix) ? 'token' : 'session', text }
}
