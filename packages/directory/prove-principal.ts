/** Whose account a Kerberos ticket is for, and whether it may still be used: a ticket outlives the account by hours. */
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { EqualityFilter, OrFilter } from 'ldapts'
import { isClosed, isStateHidden, stateHidden } from './account-state.ts'
import { type DirectoryAccess, withDirectory } from './directory.ts'
import { DirectoryFailure } from './failures.ts'
import { allOf, parseFilter } from './filters.ts'
import { findByDn } from './find-person.ts'
import { findGroups } from './groups.ts'
import type { LoginProof } from './prove-login.ts'
import { refusedAsWrong } from './refusals.ts'
import type { Session } from './session.ts'

/** Whom a ticket names. */
export interface Principal {
  /** `alice`, or `alice@desk.test` where somebody signed in to Windows with that. */
  readonly name: string
  readonly realm: string
}

const enoughToBeAmbiguous = 10

/**
 * A ticket proves its name and nothing more. Whoever is found by it must be the only account that it could be for.
 * @throws DirectoryFailure when the directory cannot be asked
 */
export function provePrincipal(access: DirectoryAccess, principal: Principal): Promise<LoginProof> {
  const { settings } = access
  return withDirectory(access, async (session) => {
    const dn = await findOnlyAccount(session, settings, accountsNamed(settings, principal))
    const person = dn === null ? null : await findByDn(session, settings, dn)
    if (!person) return { outcome: 'refused', refusal: refusedAsWrong, person: null }
    if (isStateHidden(settings.kind, person.entry)) throw new DirectoryFailure('refused', session.server, stateHidden)
    if (isClosed(person.account)) {
      const reason = person.account === 'expired' ? 'account_expired' : 'disabled'
      return { outcome: 'refused', refusal: { reason, passwordWasRight: true }, person }
    }
    return { outcome: 'proved', person, groups: await findGroups(session, settings, person.entry) }
  })
}

type Wanted = readonly (readonly [attribute: string, value: string])[]

/**
 * Every account that a name may stand for. A controller of Active Directory finds an account by either of its names, and
 * leaves in the ticket the name that was asked for: whoever may write a `userPrincipalName` could choose the account name
 * of somebody else for it. So all are looked for, and more than one is nobody.
 */
function accountsNamed({ kind }: DirectorySettings, { name, realm }: Principal): Wanted {
  const full = name.includes('@') ? name : `${name}@${realm}`
  if (kind === 'openldap') return [['krbPrincipalName', full], ...(full === name ? [] : [['uid', name] as const])]
  if (full !== name)
    return ['sAMAccountName', 'userPrincipalName']
      .map((attribute) => [attribute, name] as const)
      .concat([['userPrincipalName', full]])
  const at = name.lastIndexOf('@')
  const isOfRealm = name.slice(at + 1).toLowerCase() === realm.toLowerCase()
  return [['userPrincipalName', name], ...(isOfRealm ? [['sAMAccountName', name.slice(0, at)] as const] : [])]
}

/** Among all accounts, not only among those whom the settings take for people. */
async function findOnlyAccount(session: Session, settings: DirectorySettings, wanted: Wanted): Promise<string | null> {
  const filters = wanted.map(([attribute, value]) => new EqualityFilter({ attribute, value }))
  const search = {
    base: settings.base,
    filter: allOf(parseFilter('(objectClass=*)'), new OrFilter({ filters })),
    attributes: [...new Set(wanted.map(([attribute]) => attribute))],
  }
  const entries = await session.search(search, enoughToBeAmbiguous)
  // Directories find more than was asked for, such as letters without their accents.
  const same = (text: string) => text.normalize('NFC').toLowerCase()
  const named = entries.filter((entry) =>
    wanted.some(([attribute, value]) => entry.texts(attribute).some((text) => same(text) === same(value))),
  )
  return named.length === 1 && named[0] ? named[0].dn : null
}
