import { isId } from '@holdfast/contracts/ids.ts'
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
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

const lifeSeconds = 600
/** Clocks of replicas differ by so much at most. */
const clockToleranceSeconds = 10
/** RFC 9068: so that nothing else that is ever signed with the same keys is taken for an access token. */
const type = 'at+jwt'

/**
 * @param publicUrl of the desk: a token of another desk is refused even where both have the same keys, such as a copy
 *   of the database for tests
 */
export function createAccessTokens(keys: SigningKeys, publicUrl: string): AccessTokens {
  const issuer = new URL(publicUrl).origin
  const audienceOf = (orgId: string) => `${issuer}/${orgId}`
  const checks = {
    issuer,
    typ: type,
    algorithms: [algorithm],
    requiredClaims: ['iat', 'nbf', 'exp', 'aud', 'sub', 'sid', 'org'],
    // Also refuses a token that claims to be from the future.
    maxTokenAge: lifeSeconds,
    clockTolerance: clockToleranceSeconds,
  }
  return {
    async sign({ personId, sessionId, orgId }) {
      const { kid, privateKey } = await keys.current()
      const now = Math.floor(Date.now() / 1_000)
      const token = await new SignJWT({ sid: sessionId, org: orgId })
        .setProtectedHeader({ alg: algorithm, typ: type, kid })
        .setSubject(personId)
        .setIssuer(issuer)
        .setAudience(audienceOf(orgId))
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + lifeSeconds)
        .sign(privateKey)
      return { token, expiresAt: new Date((now + lifeSeconds) * 1_000) }
    },
    async verify(token) {
      const kid = readKid(token)
      const key = kid === null ? null : await keys.find(kid)
      if (!key) return null
      try {
        const { payload } = await jwtVerify(token, key, checks)
        const claims = readClaims(payload)
        return claims && payload.aud === audienceOf(claims.orgId) ? claims : null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

function readClaims({ sub, sid, org, exp = 0 }: JWTPayload): AccessClaims | null {
  if (!isText(sub) || !isText(sid) || !isText(org)) return null
  return { personId: sub, sessionId: sid, orgId: org, expiresAt: exp * 1_000 }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && isId(value)
}

/** @returns `null` unless it is as our keys are named: nothing else is ever looked for */
function readKid(token: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(token)
    return isText(kid) ? kid : null
  } catch {
    return null
  }
}
