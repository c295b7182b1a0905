import type { Passkey } from '@holdfast/contracts/sign-in/security.ts'
import type { PasskeyRow } from '@holdfast/db/sign-in/passkeys.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

/** Without the credential itself, which is for the browser's ceremonies only. */
export function presentPasskey({ id, name, backedUp, createdAt, lastUsedAt }: PasskeyRow): Passkey {
  return { id, name, backedUp, createdAt: presentTime(createdAt), lastUsedAt: presentInstant(lastUsedAt) }
}
