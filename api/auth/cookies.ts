import type { FastifyReply, FastifyRequest } from 'fastify'

/** The names and rules of our cookies; stricter once the desk is reached by https. */
export interface SessionCookies {
  readAccess(request: FastifyRequest): string | undefined
  readRefresh(request: FastifyRequest): string | undefined
  readDevice(request: FastifyRequest): string | undefined
  /** Outlives sessions, and is not cleared with them: it tells the device, not who uses it. */
  setDevice(reply: FastifyReply, deviceId: string): void
  set(reply: FastifyReply, tokens: { access: string; refresh: string; sessionExpiresAt: Date }): void
  clear(reply: FastifyReply): void
}

const refreshPath = '/api/v1/auth'
/** As long as browsers let a cookie live. */
const deviceSeconds = 400 * 86_400

/**
 * `__Host-` pins a cookie to its host and to the path `/`. The refresh token goes to `auth` only, so it cannot have
 * that prefix; `__Secure-` is the next best.
 */
export function createSessionCookies(publicUrl: string): SessionCookies {
  const secure = publicUrl.startsWith('https:')
  const access = secure ? '__Host-holdfast_access' : 'holdfast_access'
  const refresh = secure ? '__Secure-holdfast_refresh' : 'holdfast_refresh'
  const device = secure ? '__Host-holdfast_device' : 'holdfast_device'
  const common = { httpOnly: true, sameSite: 'lax', secure } as const
  return {
    readAccess: (request) => request.cookies[access],
    readRefresh: (request) => request.cookies[refresh],
    readDevice: (request) => request.cookies[device],
    setDevice: (reply, id) => void reply.setCookie(device, id, { ...common, path: '/', maxAge: deviceSeconds }),
    set(reply, tokens) {
      // The access cookie outlives its token, so that an expired one is told from none.
      const expires = tokens.sessionExpiresAt
      reply.setCookie(access, tokens.access, { ...common, path: '/', expires })
      reply.setCookie(refresh, tokens.refresh, { ...common, path: refreshPath, expires })
    },
    clear(reply) {
      reply.clearCookie(access, { ...common, path: '/' })
      reply.clearCookie(refresh, { ...common, path: refreshPath })
    },
  }
}
