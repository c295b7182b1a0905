import type { DirectoryPreview, PreviewOutcome } from '@holdfast/contracts/directories/test-directory.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findKnownStanding } from '@holdfast/db/directories/standing.ts'
import { whyRefused } from '@holdfast/db/people/elsewhere/refusals.ts'
import { isClosed } from '@holdfast/directory/account-state.ts'
import { type DirectoryAccess, withDirectory } from '@holdfast/directory/directory.ts'
import { findPerson } from '@holdfast/directory/find-person.ts'
import { findGroups } from '@holdfast/directory/groups.ts'
import type { FastifyInstance } from 'fastify'
import { readPersonIn } from '../people/read-person.ts'
import { giveGroups, letInAgain, takeInDetails, type Vouched } from './take-in.ts'

const shownGroups = 200

type Becoming = Pick<DirectoryPreview, 'outcome' | 'reason' | 'person'>

/**
 * Says what somebody would become, by letting them become it and taking it back: so it is what would really happen.
 * @throws DirectoryFailure
 */
export async function previewPerson(
  app: FastifyInstance,
  access: DirectoryAccess,
  { orgId, directoryId, userName }: { orgId: string; directoryId: string; userName: string },
): Promise<DirectoryPreview> {
  const { settings } = access
  const found = await withDirectory(access, async (session) => {
    const person = await findPerson(session, settings, userName.trim())
    return person && { person, groups: await findGroups(session, settings, person.entry) }
  })
  if (!found) return { ...nobody, outcome: 'not_found', reason: 'This names nobody in the directory, or more than one' }
  const vouched: Vouched = { orgId, source: { id: directoryId, settings }, ...found }
  const { person, groups } = found
  const { dn, account, name, email, department, title, phone, managerDn } = person
  return {
    ...(await rehearse(app, vouched)),
    dn,
    account,
    name,
    email,
    department,
    title,
    phone,
    manager: managerDn,
    groups: groups.slice(0, shownGroups).map((group) => group.dn),
  }
}

/** Ends the transaction with what was found, so that nothing of it stays. */
class Rehearsed extends Error {
  readonly becoming: Becoming

  constructor(becoming: Becoming) {
    super('only rehearsed')
    this.becoming = becoming
  }
}

async function rehearse(app: FastifyInstance, vouched: Vouched): Promise<Becoming> {
  try {
    return await app.db.tenant(vouched.orgId, async (tx): Promise<never> => {
      throw new Rehearsed(await become(tx, vouched))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.becoming
    throw error
  }
}

async function become(tx: Tx, vouched: Vouched): Promise<Becoming> {
  const { source, person } = vouched
  const before = await findKnownStanding(tx, { directoryId: source.id, externalId: person.externalId })
  const taken = await takeInDetails(tx, vouched)
  if ('refused' in taken) return { outcome: 'refused', reason: whyRefused[taken.refused], person: null }
  const isOpen = !isClosed(person.account)
  if (isOpen) await letInAgain(tx, vouched)
  await giveGroups(tx, vouched, taken.personId)
  const { id, role, customRole, teams, businessUnit, region, site, blocked } = await readPersonIn(tx, taken.personId)
  const isNew = taken.outcome === 'created'
  const shown = { id: isNew ? null : id, role, customRole, teams, businessUnit, region, site }
  const outcome: PreviewOutcome = isNew ? 'created' : before ? 'known' : 'linked'
  if (!isOpen) return { outcome: 'blocked', reason: closedWords[person.account] ?? null, person: shown }
  if (blocked)
    return { outcome: 'blocked', reason: 'An administrator of the desk has blocked this person', person: shown }
  return { outcome, reason: null, person: shown }
}

const closedWords: Readonly<Record<string, string>> = {
  disabled: 'The account is disabled in the directory',
  expired: 'The account has expired in the directory',
}

const nobody: DirectoryPreview = {
  outcome: 'not_found',
  reason: null,
  dn: null,
  account: null,
  name: null,
  email: null,
  department: null,
  title: null,
  phone: null,
  manager: null,
  groups: [],
  person: null,
}
