/** Whether a login and a password are right, and whose they are. */
import { randomUUID } from 'node:crypto'
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { isClosed } from './account-state.ts'
import { bindService, type DirectoryAccess, withSession } from './directory.ts'
import { escapeDnValue } from './escape-dn.ts'
import { findBy, findByDn, findPerson } from './find-person.ts'
import { type DirectoryGroup, findGroups } from './groups.ts'
import type { DirectoryPerson } from './profile.ts'
import { type BindRefusal, refusedAsWrong } from './refusals.ts'
import type { Session } from './session.ts'

export type LoginProof =
  | { readonly outcome: 'proved'; readonly person: DirectoryPerson; readonly groups: DirectoryGroup[] }
  /** `person` where the login names one, for the log. */
  | { readonly outcome: 'refused'; readonly refusal: BindRefusal; readonly person: DirectoryPerson | null }

export interface TryOptions {
  /**
   * Asked before a password is tried, with the external id of the entry that it is tried for, or the name where the
   * directory does not say whose that is. Who says no is heard as a wrong password is.
   */
  readonly mayTry?: (entry: string) => Promise<boolean>
}

const wrong: LoginProof = { outcome: 'refused', refusal: refusedAsWrong, person: null }
const longestLogin = 300

/** @throws DirectoryFailure when the directory cannot be asked, which says nothing about the login */
export async function proveLogin(
  access: DirectoryAccess,
  typed: string,
  password: string,
  { mayTry = async () => true }: TryOptions = {},
): Promise<LoginProof> {
  const login = typed.trim()
  if (login === '' || login.length > longestLogin || password === '') return wrong
  const { settings } = access
  return withSession(settings, { isPatient: false }, async (session) => {
    if (settings.serviceAccount === null) {
      const name = bindName(settings, login)
      const isPaused = !(await mayTry(accountNamed(settings, name)))
      const refusal = isPaused ? refusedAsWrong : await session.bind(name, password)
      return refusal ? async () => ({ ...wrong, refusal }) : () => readSelf(session, settings, login)
    }
    await bindService(session, access)
    return () => proveAsService(session, access, { login, password, mayTry })
  })
}

async function proveAsService(
  session: Session,
  access: DirectoryAccess,
  { login, password, mayTry }: Required<TryOptions> & { login: string; password: string },
): Promise<LoginProof> {
  const { settings } = access
  const person = await findPerson(session, settings, login)
  const isPaused = !(await mayTry(person?.externalId ?? login))
  // Whoever is not there, or must wait, is tried too: it takes as long as for somebody who is.
  const dn = isPaused ? undefined : person?.dn
  const refusal = await session.bind(dn ?? `CN=${randomUUID()},${settings.base}`, password)
  if (!person || isPaused) return wrong
  if (refusal) return { outcome: 'refused', refusal, person } as const
  await bindService(session, access)
  return admit(session, settings, person)
}

async function admit(session: Session, settings: DirectorySettings, person: DirectoryPerson): Promise<LoginProof> {
  if (isClosed(person.account)) {
    const reason = person.account === 'expired' ? 'account_expired' : 'disabled'
    return { outcome: 'refused', refusal: { reason, passwordWasRight: true }, person }
  }
  return { outcome: 'proved', person, groups: await findGroups(session, settings, person.entry) }
}

/** Somebody who bound themselves must be found as who was bound, and nobody else who has a name like it. */
async function readSelf(session: Session, settings: DirectorySettings, login: string): Promise<LoginProof> {
  const name = bindName(settings, login)
  const person = isDn(settings)
    ? await findByDn(session, settings, name)
    : await findBy(session, settings, principalsOf(settings, name))
  return person ? admit(session, settings, person) : wrong
}

/**
 * As Windows understands `name@domain`: a principal name of somebody's, or else an account name in that domain. A
 * controller lets in people of the domains that its own one trusts, too; whoever has the same account name here is
 * somebody else.
 */
function principalsOf(settings: DirectorySettings, name: string): (readonly [string, string])[] {
  const [, domain = '', accountName = ''] = /^([^\\]+)\\([^\\]+)$/.exec(name) ?? []
  if (domain !== '') return isOwnDomain(settings, domain) ? [['sAMAccountName', accountName]] : []
  const at = name.lastIndexOf('@')
  const accounts = isOwnDomain(settings, name.slice(at + 1)) ? [['sAMAccountName', name.slice(0, at)] as const] : []
  return [['userPrincipalName', name], ...accounts]
}

/**
 * One name for the ways to write an account of our own domain: whatever a server may take for the same, as Active
 * Directory does with accents and others with signs that are not seen, is tried as the same.
 */
function accountNamed(settings: DirectorySettings, name: string): string {
  const own = isDn(settings) ? [] : principalsOf(settings, name)
  const [, account = name] = own.find(([attribute]) => attribute === 'sAMAccountName') ?? []
  return account
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

/** By the template, or by the base: its whole name, or the short one that is the first part of it unless somebody chose. */
function isOwnDomain({ loginTemplate, base }: DirectorySettings, domain: string): boolean {
  const [, before, behind] = /^(?:(.+)\\)?\{login\}(?:@(.+))?$/.exec(loginTemplate ?? '') ?? []
  const parts = [...base.matchAll(/(?:^|,)\s*DC\s*=\s*([^,]+)/gi)].map(([, part = '']) => part.trim())
  const own = [before, behind, parts.join('.'), parts[0]].map((name) => name?.toLowerCase())
  return domain !== '' && own.includes(domain.toLowerCase())
}

function bindName(settings: DirectorySettings, login: string): string {
  const template = settings.loginTemplate ?? '{login}'
  if (isDn(settings)) return template.replaceAll('{login}', () => escapeDnValue(login))
  // Whoever types the whole name means it.
  return /[@\\]/.test(login) ? login : template.replaceAll('{login}', () => login)
}

function isDn({ loginTemplate }: DirectorySettings): boolean {
  return loginTemplate?.includes('=') ?? false
}
