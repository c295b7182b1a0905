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

const wrong: LoginProof = { outcome: 'refused', refusal: refusedAsWrong, person: null }
const longestLogin = 300

/** @throws DirectoryFailure when the directory cannot be asked, which says nothing about the login */
export async function proveLogin(access: DirectoryAccess, typed: string, password: string): Promise<LoginProof> {
  const login = typed.trim()
  if (login === '' || login.length > longestLogin || password === '') return wrong
  const { settings } = access
  return withSession(settings, { isPatient: false }, async (session) => {
    if (settings.serviceAccount === null) {
      const refusal = await session.bind(bindName(settings, login), password)
      return refusal ? async () => ({ ...wrong, refusal }) : () => readSelf(session, settings, login)
    }
    await bindService(session, access)
    return () => proveAsService(session, access, login, password)
  })
}

async function proveAsService(session: Session, access: DirectoryAccess, login: string, password: string) {
  const { settings } = access
  const person = await findPerson(session, settings, login)
  // Whoever is not there is tried too: it takes as long as for somebody who is.
  const refusal = await session.bind(person?.dn ?? `CN=${randomUUID()},${settings.base}`, password)
  if (!person) return wrong
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
    : await findBy(session, settings, principalsOf(name))
  return person ? admit(session, settings, person) : wrong
}

/** As Windows understands `name@domain`: a principal name of somebody's, or else an account name in that domain. */
function principalsOf(name: string): (readonly [string, string])[] {
  const [, accountName] = /^[^\\]+\\([^\\]+)$/.exec(name) ?? []
  if (accountName) return [['sAMAccountName', accountName]]
  return [
    ['userPrincipalName', name],
    ['sAMAccountName', name.slice(0, name.lastIndexOf('@'))],
  ]
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
