/** Tells that a code is typed where it was asked for. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type NamedSecret, parseNamedSecret } from './mailed-token.ts'

/** What was asked for: each has a cookie of its own. */
export type ProofKind = 'code' | 'registration'

export interface BrowserProofs {
  /** @returns `null` for a browser that did not ask */
  read(request: FastifyRequest, kind: ProofKind): NamedSecret | null
  give(reply: FastifyReply, kind: ProofKind, proof: { value: string; expiresAt: Date }): void
  takeBack(reply: FastifyReply, kind: ProofKind): void
}

export function createBrowserProofs(publicUrl: string): BrowserProofs {
  const secure = publicUrl.startsWith('https:')
  const name = (kind: ProofKind) => `${secure ? '__Secure-' : ''}holdfast_${kind}`
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/api/v1/auth' } as const
  return {
    read: (request, kind) => parseNamedSecret(request.cookies[name(kind)] ?? ''),
    give: (reply, kind, { value, expiresAt }) =>
      void reply.setCookie(name(kind), value, { ...options, expires: expiresAt }),
    takeBack: (reply, kind) => void reply.clearCookie(name(kind), options),
  }
}
