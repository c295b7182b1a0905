/** Passwords as argon2id hashes (features E2). */
import { hash, verify } from '@node-rs/argon2'

/** The parameters that OWASP names for argon2id, the library's own algorithm: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, options)
}

let dummyHash: Promise<string> | undefined

/**
 * Checks a password. Without a hash it takes as long and fails, so that nobody can tell by the clock who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? (await dummyHash), password).catch(() => false)
  return matches && passwordHash !== null
}
