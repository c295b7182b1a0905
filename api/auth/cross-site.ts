import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyRequest } from 'fastify'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends cookies along with whatever another site makes it send. What changes something must come from our own
 * pages: `Sec-Fetch-Site` says so, or, in older browsers, `Origin`. Programs send neither, and no foreign cookies.
 * @throws AppError `cross_site`
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (safeMethods.has(request.method) || request.headers.authorization !== undefined) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw new AppError('cross_site', 'Other sites may not change anything here')
  }
  const { origin } = request.headers
  if (origin !== undefined && !isSameHost(origin, request.host)) {
    throw new AppError('cross_site', `${origin} may not change anything here`)
  }
}

/** @returns whether a page of this origin is one of our own */
export function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
