/** Codes of authenticator apps (RFC 6238), and the recovery codes beside them. */
import { createHmac, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const recoveryCodeCount = 10
const secretBytes = 20
/** A clock may be half a minute off. */
const window = 1

export interface NewTotp {
  /** Base32. */
  readonly secret: string
  readonly uri: string
}

/** @param known of one that was begun before, so that the same is shown again */
export function makeTotp({ issuer, label, known }: { issuer: string; label: string; known?: string }): NewTotp {
  const secret = known === undefined ? new Secret({ size: secretBytes }) : Secret.fromBase32(known)
  // A colon would divide the label.
  const plain = (text: string) => text.replaceAll(':', ' ')
  const totp = new TOTP({ issuer: plain(issuer), label: plain(label), secret })
  return { secret: secret.base32, uri: totp.toString() }
}

/** @returns the time step that the code belongs to; `null` for a wrong one */
export function findTotpStep(secret: string, code: string, now = Date.now()): number | null {
  const token = code.replaceAll(' ', '')
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), window, timestamp: now })
  return delta === null ? null : TOTP.counter({ timestamp: now }) + delta
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** @returns ten of 50 random bits each, to be shown once; written without letters that look like digits */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const letters = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length])
    return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
  })
}

/** @param code as it was typed: case, spaces and dashes do not count, and a look-alike is taken for what it is */
export function hashRecoveryCode(key: Buffer, code: string): string {
  const plain = code.toLowerCase().replace(/[ -]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  return createHmac('sha256', key).update(plain).digest('hex')
}
