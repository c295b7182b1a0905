import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose'
import { algorithm, type SigningKeys } from './signing-keys.ts'

/** What an access token says; who that is, and whether still, is read from the session. */
export interface AccessClaims {
  readonly personId: string
  readonly sessionId: string
  readonly orgId: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export interface AccessTokens {
  sign(claims: Omit<AccessClaims, 'expiresAt'>): Promise<{ token: string; expiresAt: Date }>
  /** @returns `null` for a token that is not ours, or no longer good */
  verify(token: string): Promise<AccessClaims | null>
}

const lifeMs = 10 * 60_000
const issuer = 'holdfast'

export function createAccessTokens(keys: SigningKeys): AccessTokens {
  return {
    async sign({ personId, sessionId, orgId }) {
      const { kid, privateKey } = await keys.current()
      const expiresAt = new Date(Math.floor((Date.now() + lifeMs) / 1_000) * 1_000)
      const token = await new SignJWT({ sid: sessionId, org: orgId })
        .setProtectedHeader({ alg: algorithm, kid })
        .setSubject(personId)
        .setIssuer(issuer)
        .setIssuedAt()
        .setExpirationTime(expiresAt)
        .sign(privateKey)
      return { token, expiresAt }
    },
    async verify(token) {
      const key = await keys.find(readKid(token))
      if (!key) return null
      try {
        const { payload } = await jwtVerify(token, key, { issuer, algorithms: [algorithm] })
        const { sub = '', sid, org, exp = 0 } = payload
        return { personId: sub, sessionId: String(sid), orgId: String(org), expiresAt: exp * 1_000 }
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

function readKid(token: string): string {
  try {
    return decodeProtectedHeader(token).kid ?? ''
  } catch {
    return ''
  }
}
