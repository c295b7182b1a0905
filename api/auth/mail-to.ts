import type { Tx } from '@holdfast/db/database.ts'
import { queueEmail } from '@holdfast/db/effects/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { describeDevice } from '../settings/describe-device.ts'

export interface SecretMail {
  readonly orgId: string
  /** A person of the organization … */
  readonly recipientId: string | null
  /** … or an address that is nobody's yet. */
  readonly target?: string
  readonly template: string
  /** What the mail says and nobody else may read: sealed in the ledger, and removed from it when the mail is sent. */
  readonly secret: Readonly<Record<string, unknown>>
}

/** Writes a mail that carries a secret to the ledger of effects. */
export async function mailSecret(
  app: FastifyInstance,
  tx: Tx,
  request: FastifyRequest,
  { secret, ...mail }: SecretMail,
): Promise<void> {
  const payload = { secret: app.signIn.sealForMail({ ...secret, ...askedBy(request) }) }
  await queueEmail(tx, { ...mail, requestId: null, key: `${mail.template}/${newId()}`, payload })
}

export const noticed = [
  'password_changed',
  'password_reset',
  'second_factor_added',
  'second_factor_removed',
  'second_factor_reset',
  'recovery_codes_replaced',
  'recovery_code_used',
  'passkey_added',
  'passkey_removed',
] as const

/** Tells somebody what has become of the ways by which they prove who they are. */
export async function mailSecurityNotice(
  tx: Tx,
  request: FastifyRequest,
  { orgId, personId, what }: { orgId: string; personId: string; what: (typeof noticed)[number] },
): Promise<void> {
  const payload = { what, at: new Date().toISOString(), ...askedBy(request) }
  const mail = { orgId, requestId: null, recipientId: personId, template: 'security_notice', payload }
  await queueEmail(tx, { ...mail, key: `security_notice/${newId()}` })
}

/** So that whoever reads the mail can tell whether it was them. */
function askedBy(request: FastifyRequest) {
  const { browser, system } = describeDevice(request.headers['user-agent'] ?? null)
  return { browser, system }
}
