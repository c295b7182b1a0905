import type { ProviderProblem } from '@holdfast/contracts/providers/sign-in.ts'
import type { Database, Tx } from '@holdfast/db/database.ts'
import { applyGroupMappings } from '@holdfast/db/directories/apply-group-mappings.ts'
import { findIdentified, noteIdentityUsed } from '@holdfast/db/identity-providers/identities.ts'
import type { AskedProvider } from '@holdfast/db/identity-providers/queries.ts'
import type { Refusal } from '@holdfast/db/people/elsewhere/refusals.ts'
import { takeInPerson } from '@holdfast/db/people/known-elsewhere.ts'
import { listSessionIds } from '@holdfast/db/sessions/end-sessions.ts'
import { SignInProblem } from './problems.ts'
import type { Vouched } from './redeem.ts'

export interface TakenIn {
  readonly personId: string
  /** Of the person, where their rights are other ones now; `null`: they are not. */
  readonly changedSessionIds: readonly string[] | null
}

const problems: Partial<Record<Refusal, ProviderProblem>> = {
  not_known: 'not_known',
  erased: 'not_known',
  not_trusted: 'not_linked',
  role_too_high: 'not_linked',
  kept_elsewhere: 'not_linked',
  address_taken: 'not_linked',
  email_missing: 'email_missing',
}

/** Finds, links or makes whom a provider vouches for, and gives them what their groups mean. @throws SignInProblem */
export async function takeInVouched(
  db: Database,
  orgId: string,
  provider: AskedProvider,
  { subject, profile }: Vouched,
): Promise<TakenIn> {
  // In a transaction of its own: locks are taken in the order in which everybody takes them, the person's last.
  const personId = await db.tenant(orgId, async (tx) => {
    const found = await findPerson(tx, orgId, provider, { subject, profile })
    await noteIdentityUsed(tx, provider.id, subject)
    return found
  })
  // A provider that says nothing of groups, or only that there are too many to say, changes nothing.
  if (profile.groups === undefined) return { personId, changedSessionIds: null }
  const source = { source: 'provider', sourceId: provider.id } as const
  const groups = { orgId, personId, ...source, groupNames: profile.groups }
  return db.tenant(orgId, async (tx) => {
    const { changed } = await applyGroupMappings(tx, groups)
    return { personId, changedSessionIds: changed ? await listSessionIds(tx, personId) : null }
  })
}

async function findPerson(tx: Tx, orgId: string, provider: AskedProvider, vouched: Vouched): Promise<string> {
  const { subject, profile } = vouched
  const { settings, id } = provider
  const known = await findIdentified(tx, id, subject)
  if (!known) refuseUnproved(provider, vouched)
  // Whoever is known stays so without an address, or with one that nobody vouches for: it is not taken over then.
  const email = profile.emailVerified ? (profile.email ?? '') : (known?.email ?? '')
  const taken = await takeInPerson(tx, {
    orgId,
    source: `provider:${id}`,
    externalId: subject,
    email,
    emailVerified: profile.emailVerified,
    name: profile.name ?? '',
    ...(profile.department !== undefined && { department: profile.department }),
    ...(profile.title !== undefined && { title: profile.title }),
    ...(profile.phone !== undefined && { phone: profile.phone }),
    locale: profile.locale,
    mayCreate: settings.createsPeople,
    linkByEmail: settings.linkUpTo !== null,
    linkUpTo: settings.linkUpTo ?? 'requester',
  })
  if ('personId' in taken) return taken.personId
  // An address that changed there and is somebody else's here keeps nobody out who is known.
  if (known && taken.refused === 'address_taken') return known.personId
  throw new SignInProblem(problems[taken.refused] ?? 'refused', `not taken in: ${taken.refused}`)
}

/** Only a proved address says who is meant by somebody who comes for the first time. */
function refuseUnproved({ settings }: AskedProvider, { profile: { email, emailVerified } }: Vouched): void {
  if (email === null) throw new SignInProblem('email_missing', 'there is no address among the claims')
  if (!emailVerified) throw new SignInProblem('email_unproved', 'the provider does not say that the address is proved')
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  if (settings.mailDomains.length === 0 || settings.mailDomains.includes(domain)) return
  throw new SignInProblem('domain_refused', 'the domain of the address is not let in')
}
