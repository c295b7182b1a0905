/** Makes the mail of an effect of what is on record when it is sent. */
import type { Tx } from '@holdfast/db/database.ts'
import type { effects } from '@holdfast/db/effects/schema.ts'
import { findRecipient } from '@holdfast/db/mail/queries.ts'
import { isAddress } from './addresses.ts'
import type { Composed, Composition, Suppressed } from './composed.ts'
import { composeDigest } from './digest.ts'
import type { House } from './house.ts'
import { composeLink, composeReceived, composeTest, composeTranscript } from './notices.ts'
import {
  composeAccountKnown,
  composePasswordReset,
  composeRegistration,
  composeSecurityNotice,
  composeSignInCode,
  composeStepUpCode,
} from './sign-in.ts'
import { tongueOf } from './words/index.ts'

export type EffectRow = typeof effects.$inferSelect

/** To whom a mail goes, in what language. */
export interface Addressee {
  readonly person: Awaited<ReturnType<typeof findRecipient>>
  readonly to: Composed['to']
  readonly tongue: ReturnType<typeof tongueOf>
}

export type Compose = (
  tx: Tx,
  context: { effect: EffectRow; house: House; addressee: Addressee },
) => Promise<Composed | Suppressed>

const templates: Readonly<Record<string, Compose>> = {
  digest: composeDigest,
  transcript: composeTranscript,
  private_link: composeLink,
  request_received: composeReceived,
  test: composeTest,
  sign_in_code: composeSignInCode,
  step_up_code: composeStepUpCode,
  password_reset: composePasswordReset,
  registration: composeRegistration,
  account_known: composeAccountKnown,
  security_notice: composeSecurityNotice,
}

/** @returns the mail, or why there is none to be sent any more */
export async function composeMail(tx: Tx, effect: EffectRow, house: House): Promise<Composition> {
  const compose = templates[effect.template]
  // A newer desk may know it: it is tried again.
  if (!compose) throw new Error(`there is no template ${effect.template}`)
  const addressee = await findAddressee(tx, effect, house)
  if ('suppressed' in addressee) return addressee
  const mail = await compose(tx, { effect, house, addressee })
  return 'suppressed' in mail ? mail : { house, mail }
}

async function findAddressee(tx: Tx, effect: EffectRow, { organization }: House): Promise<Addressee | Suppressed> {
  if (effect.recipientId === null) {
    const address = effect.target ?? ''
    if (!isAddress(address)) return { suppressed: 'there is no address to send it to' }
    return { person: null, to: { name: '', address }, tongue: tongueOf(organization) }
  }
  const person = await findRecipient(tx, effect.recipientId)
  if (!person) return { suppressed: 'the recipient is not there any more' }
  if (person.isBlocked) return { suppressed: 'the recipient is blocked' }
  const address = effect.target ?? person.email
  if (!isAddress(address)) return { suppressed: `${address} is not an address` }
  // A visitor's name is what a stranger typed.
  return { person, to: { name: person.isVisitor ? '' : person.name, address }, tongue: tongueOf(person) }
}
