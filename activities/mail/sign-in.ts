/** Mails about signing in: codes, links, and what has become of somebody's ways to prove who they are. */
import { signInPaths } from '@holdfast/contracts/auth/sign-in-paths.ts'
import type { Addressee, Compose, EffectRow } from './compose.ts'
import type { Composed, Suppressed } from './composed.ts'
import type { House } from './house.ts'
import { type MailSecret, openSecret } from './sealed.ts'
import { notice } from './templates/notice.ts'
import { type Tongue, tongueOf, type Words } from './words/index.ts'

const apart = { thread: null, unsubscribe: null, linkIds: [] } as const

interface Said {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly code?: string | undefined
  readonly action?: { readonly url: string; readonly label: string }
  readonly notes: readonly string[]
}

type Say = (secret: MailSecret, context: { words: Words['signIn']; house: House }) => Said

/** @returns a template whose words come from the sealed part of the payload */
function secretly(say: Say): Compose {
  return async (_tx, { effect, house, addressee }) => {
    const secret = openSecret(effect, house)
    if (!secret) return { suppressed: 'what it was to say has been removed' }
    if (Date.parse(secret.expiresAt) <= Date.now()) return { suppressed: 'it would come too late' }
    const tongue = tongueFor(secret, house, addressee)
    const said = say(secret, { words: tongue.words.signIn, house })
    const until = tongue.words.linkUntil(tongue.showTime(new Date(secret.expiresAt)))
    const device = nameDevice(secret, tongue)
    const asked = device === null ? [] : [tongue.words.signIn.askedWith(device)]
    return present({ ...said, notes: [until, ...asked, ...said.notes] }, house, { ...addressee, tongue })
  }
}

function tongueFor({ locale }: MailSecret, { organization }: House, { person, tongue }: Addressee): Tongue {
  return person === null && locale ? tongueOf({ ...organization, locale }) : tongue
}

const link = ({ deskUrl }: House, path: string, token: string | undefined) => `${deskUrl}${path}#${token ?? ''}`

/** Payload, sealed: `{ code, token, expiresAt }`. */
export const composeSignInCode = secretly(({ code, token }, { words, house }) => ({
  subject: words.code.subject(house.organization.name),
  paragraphs: [words.code.intro],
  code,
  action: { url: link(house, signInPaths.link, token), label: words.code.button },
  notes: [words.neverTell, words.ignore],
}))

/** Payload, sealed: `{ code, expiresAt }`. */
export const composeStepUpCode = secretly(({ code }, { words, house }) => ({
  subject: words.stepUp.subject(house.organization.name),
  paragraphs: [words.stepUp.intro],
  code,
  notes: [words.neverTell, words.notice.notYou],
}))

/** Payload, sealed: `{ token, expiresAt }`. */
export const composePasswordReset = secretly(({ token }, { words, house }) => ({
  subject: words.reset.subject(house.organization.name),
  paragraphs: [words.reset.intro],
  action: { url: link(house, signInPaths.resetPassword, token), label: words.reset.button },
  notes: [words.ignore],
}))

/** Payload, sealed: `{ code, token, expiresAt }`; to an address that is nobody's yet. */
export const composeRegistration = secretly(({ code, token }, { words, house }) => ({
  subject: words.registration.subject(house.organization.name),
  paragraphs: [words.registration.intro],
  code,
  action: { url: link(house, signInPaths.register, token), label: words.registration.button },
  notes: [words.ignore],
}))

/** Somebody wanted to register with an address that has an account. */
export const composeAccountKnown: Compose = async (_tx, { house, addressee }) => {
  const { known } = addressee.tongue.words.signIn
  const { name } = house.organization
  const action = { url: `${house.deskUrl}${signInPaths.signIn}`, label: known.button }
  return present(
    { subject: known.subject(name), paragraphs: [known.intro(name), known.forgotten], action, notes: [] },
    house,
    addressee,
  )
}

/** Payload `{ what, at, browser, system }`. */
export const composeSecurityNotice: Compose = async (_tx, { effect, house, addressee }) => {
  const { tongue } = addressee
  const words = tongue.words.signIn
  const { what, at, ...device } = readNotice(effect)
  const sentence = (words.notice.what as Readonly<Record<string, string>>)[what]
  // A newer desk may know it: it is tried again.
  if (sentence === undefined) throw new Error(`there is no security notice ${what}`)
  const named = nameDevice(device, tongue)
  const said: Said = {
    subject: words.notice.subject(house.organization.name),
    paragraphs: [sentence, words.notice.at(tongue.showTime(new Date(at)))],
    action: { url: `${house.deskUrl}${signInPaths.security}`, label: words.notice.button },
    notes: [...(named === null ? [] : [words.doneWith(named)]), words.notice.notYou],
  }
  return present(said, house, addressee)
}

function readNotice({ payload }: EffectRow) {
  return payload as { what: string; at: string; browser: string | null; system: string | null }
}

function nameDevice(
  { browser, system }: { browser: string | null; system: string | null },
  { words }: Tongue,
): string | null {
  return browser !== null && system !== null ? words.signIn.browserOn(browser, system) : (browser ?? system)
}

function present(
  { subject, paragraphs, code, action, notes }: Said,
  house: House,
  { to, tongue }: Addressee,
): Composed | Suppressed {
  const body = notice({ house, tongue, title: subject, paragraphs, code, action: action ?? null, notes })
  return { to, subject, body, tongue, ...apart }
}
