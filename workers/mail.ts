import { connectMail, type MailClient, noMail } from '@holdfast/activities/clients/mail.ts'
import { loadMailMaker } from '@holdfast/activities/effects/send-email.ts'
import { parseAddress } from '@holdfast/activities/mail/addresses.ts'
import type { MailHouse } from '@holdfast/activities/mail/deps.ts'
import { unsubscribeKey } from '@holdfast/db/mail/unsubscribe-token.ts'
import { deriveKey } from '@holdfast/secrets/secrets.ts'
import type { WorkersEnv } from './env.ts'

type MailEnv = Pick<WorkersEnv, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'masterKey'>

/** @throws Error when MAIL_FROM is no address: better at the start than at the first mail */
export async function openMail(env: MailEnv): Promise<{ client: MailClient; house: MailHouse }> {
  parseAddress(env.mailFrom)
  if (env.smtpUrl !== '') await loadMailMaker()
  const keyed = env.masterKey !== ''
  const keys = {
    unsubscribeKey: keyed ? unsubscribeKey(env.masterKey) : null,
    secretsKey: keyed ? deriveKey(env.masterKey, 'effect-secrets') : null,
  }
  return {
    client: env.smtpUrl === '' ? noMail : connectMail(env.smtpUrl),
    house: { from: env.mailFrom, publicUrl: env.publicUrl, ...keys },
  }
}
