import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyRequest } from 'fastify'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a form can send, from wherever it is; everything else takes a script, which must ask before (CORS). */
const formTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i
/** What no browser sends by itself; a ticket of Windows (`Negotiate`) it may. */
const ownSchemes = /^(bearer|link) /i
/** Only a script of our own pages, or a program, can put it into a request. */
const proofHeader = 'x-holdfast-csrf'

/**
 * A browser sends cookies along with whatever another site makes it send. What changes something must come from our own
 * pages: `Sec-Fetch-Site` says so, or, in older browsers, `Origin`. Programs send neither, and no foreign cookies. What
 * has neither but looks like a form is from a browser that says nothing, so it needs a header that no form can send.
 * @throws AppError `cross_site`
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (safeMethods.has(request.method) || ownSchemes.test(request.headers.authorization ?? '')) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw new AppError('cross_site', 'Other sites may not change anything here')
  }
  const { origin } = request.headers
  if (origin !== undefined && !isSameHost(origin, request.host)) {
    throw new AppError('cross_site', `${origin} may not change anything here`)
  }
  const isForm = formTypes.test(request.headers['content-type'] ?? '')
  if (origin === undefined && isForm && request.headers[proofHeader] === undefined) {
    throw new AppError(
      'cross_site',
      `Send ${proofHeader} with this, so that it is known not to be a form of another site`,
    )
  }
}

/** @returns whether a page of this origin is one of our own */
export function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
