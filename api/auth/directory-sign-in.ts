/** Signing in with the password of a directory (features E3). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import { sourceOf } from '@holdfast/db/directories/commands.ts'
import { type DirectorySource, listActiveSources } from '@holdfast/db/directories/queries.ts'
import { findKnownStanding } from '@holdfast/db/directories/standing.ts'
import { whyRefused } from '@holdfast/db/people/elsewhere/refusals.ts'
import { DirectoryFailure } from '@holdfast/directory/failures.ts'
import { type LoginProof, proveLogin } from '@holdfast/directory/prove-login.ts'
import { refusalWords } from '@holdfast/directory/refusals.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { takeInVouched } from '../directories/take-in.ts'
import { noteSuccess, takeEntryTry } from './limit-tries.ts'

export interface DirectoryLogin {
  readonly orgId: string
  /** A user name, an address, `DOMAIN\name`. */
  readonly login: string
  readonly password: string
}

/** Whose password it was, and which directory said so. */
export interface DirectoryVerdict {
  readonly personId: string
  readonly providerId: string
}

/** Some did not answer, of those that might know better. */
export class DirectoriesAway extends AppError {
  readonly directoryIds: readonly string[]

  constructor(failures: ReadonlyMap<string, DirectoryFailure>) {
    const [cause] = failures.values()
    super('unavailable', 'Signing in is not possible at the moment', { cause })
    this.directoryIds = [...failures.keys()]
  }
}

type Refused = Extract<LoginProof, { outcome: 'refused' }>

/**
 * Asks the organization's directories, in their order.
 * The tries of one account count together, whichever of its names is typed, before its password is tried there: they
 * count in the domain too, which may lock it. Who would have to wait hears that the password is wrong, for only names of
 * somebody who is there are of one account.
 * @returns `null` for whoever none of them lets in, whatever the reason is
 * @throws AppError `account_unusable` for whoever has shown the right password of an account that cannot be used;
 *   `unavailable` (`DirectoriesAway`) when one that might know better does not answer, whoever asks
 */
export async function verifyWithDirectory(
  app: FastifyInstance,
  request: FastifyRequest,
  attempt: DirectoryLogin,
): Promise<DirectoryVerdict | null> {
  const { orgId, login, password } = attempt
  // An empty password would be let in as nobody (RFC 4513, 5.1.2).
  if (password === '' || login.trim() === '') return null
  const sources = await app.db.tenant(orgId, listActiveSources)
  let unusable: Refused | null = null
  const unanswered = new Map<string, DirectoryFailure>()
  for (const source of sources) {
    const proof = await ask(app, request, source, attempt).catch((error: unknown) => {
      if (!(error instanceof DirectoryFailure)) throw error
      unanswered.set(source.id, error)
      return null
    })
    if (proof?.outcome === 'proved') return admit(app, orgId, source, proof)
    if (proof) await noteRefusal(app, orgId, source, proof)
    if (proof?.refusal.passwordWasRight) unusable ??= proof
  }
  if (unusable)
    throw new AppError('account_unusable', tellOwner(unusable), { extra: { reason: unusable.refusal.reason } })
  if (unanswered.size > 0) throw new DirectoriesAway(unanswered)
  return null
}

async function ask(
  app: FastifyInstance,
  request: FastifyRequest,
  source: DirectorySource,
  { orgId, login, password }: DirectoryLogin,
): Promise<LoginProof> {
  const tried = new Set<string>()
  const triesOf = (account: string) => ({ orgId, kind: 'directory', account })
  const mayTry = (entry: string) => {
    tried.add(entry)
    return takeEntryTry(app, request, triesOf(entry))
  }
  try {
    const proof = await proveLogin(app.directories.open(source), login, password, { mayTry })
    if (proof.outcome === 'proved') for (const entry of tried) await noteSuccess(app, request, triesOf(entry))
    return proof
  } catch (error) {
    if (error instanceof DirectoryFailure) {
      const { trouble, server, message } = error
      app.log.warn({ directoryId: source.id, trouble, server, reason: message }, 'a directory cannot be asked')
    }
    throw error
  }
}

async function admit(
  app: FastifyInstance,
  orgId: string,
  source: DirectorySource,
  { person, groups }: Extract<LoginProof, { outcome: 'proved' }>,
): Promise<DirectoryVerdict> {
  const taken = await takeInVouched(app, { orgId, source, person, groups })
  if ('personId' in taken) return { personId: taken.personId, providerId: source.id }
  const reason = taken.refused
  await app.db.tenant(orgId, (tx) => {
    const target = { targetKind: 'directory', targetId: source.id }
    return writeAudit(tx, { orgId, actor, action: 'directory.sign_in_refused', ...target, after: { reason } })
  })
  const words = `The directory knows you, but the desk cannot let you in: ${lowerFirst(whyRefused[reason])}.`
  throw new AppError('account_unusable', words, { extra: { reason } })
}

const actor = { kind: 'system', id: 'sign-in' } as const

/** What is wrong with an account is for those who look after it; a wrong name or password is noted by who counts tries. */
export async function noteRefusal(
  app: FastifyInstance,
  orgId: string,
  source: DirectorySource,
  { refusal: { reason }, person }: Refused,
): Promise<void> {
  if (reason === 'wrong') return
  app.log.info({ directoryId: source.id, reason }, 'a directory refused a sign-in')
  await app.db.tenant(orgId, async (tx) => {
    const key = { directoryId: source.id, externalId: person?.externalId ?? '' }
    const known = person && (await findKnownStanding(tx, key))
    const target = known
      ? { targetKind: 'person', targetId: known.personId }
      : { targetKind: 'directory', targetId: source.id }
    const after = { reason, source: sourceOf(source.id) }
    await writeAudit(tx, { orgId, actor, action: 'directory.sign_in_refused', ...target, after })
  })
}

/** Said only to somebody who has shown the right password. */
function tellOwner({ refusal: { reason } }: Refused): string {
  const hints: Readonly<Partial<Record<typeof reason, string>>> = {
    must_change: 'Change your password in Windows first, then sign in here with the new one.',
    password_expired: 'Your password has expired. Change it in Windows, then sign in here with the new one.',
  }
  return hints[reason] ?? `${refusalWords[reason]}. Those who look after your accounts can help.`
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
