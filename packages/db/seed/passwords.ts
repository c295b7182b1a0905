import { hash } from '@node-rs/argon2'

/** @returns the argon2id hash that sign-in compares with; the parameters travel inside it */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}
