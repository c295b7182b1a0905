import { decrypt } from '@holdfast/secrets/secrets.ts'
import type { EffectRow } from './compose.ts'
import type { House } from './house.ts'

/** What a mail says that nobody reads in the ledger. */
export interface MailSecret {
  readonly code?: string
  /** Behind the `#` of a link. */
  readonly token?: string
  /** After it the mail is of no use (ISO 8601). */
  readonly expiresAt: string
  /** What asked for it, as it says of itself. */
  readonly browser: string | null
  readonly system: string | null
  /** For somebody who is nobody yet; the organization's own language without it. */
  readonly locale?: string | null
}

/**
 * @returns `null` when it was removed, as it is once the mail is settled
 * @throws Error where the worker has no master key, or another one: it is tried again
 */
export function openSecret({ payload }: EffectRow, { secretsKey }: House): MailSecret | null {
  const { secret } = payload as { secret?: unknown }
  if (typeof secret !== 'string') return null
  if (secretsKey === null) throw new Error('HOLDFAST_MASTER_KEY is needed to send a mail with a secret')
  return JSON.parse(decrypt(secretsKey, secret)) as MailSecret
}
