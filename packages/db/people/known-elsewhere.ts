/**
 * People whom a directory, a provider or SCIM knows (features E3, E8): found again by what they are called there, linked
 * by their address where the source is trusted for that, or made. One call a transaction: its locks are held to the end.
 */
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { Tx } from '../database.ts'
import { createPerson, followSource, linkPerson } from './elsewhere/changes.ts'
import { findKnown, findNamesake, lockNewcomer } from './elsewhere/find.ts'
import type { Refusal } from './elsewhere/refusals.ts'
import { readTold } from './elsewhere/told.ts'

/** Who tells of people. A directory and SCIM keep the details of theirs; a provider only of those whom it brought. */
export type Source = `directory:${string}` | `provider:${string}` | 'scim'

/** What a source says of a person. A field that is `undefined` stays as it is, `null` empties it. */
export interface KnownElsewhere {
  readonly orgId: string
  readonly source: Source
  /** What the source calls the person, for good: `objectGUID`, `sub`. */
  readonly externalId: string
  readonly email: string
  /** Whether the source says that the address was proved. */
  readonly emailVerified?: boolean
  readonly name: string
  readonly department?: string | null | undefined
  readonly title?: string | null | undefined
  readonly phone?: string | null | undefined
  /** Of the same source; somebody who is not here yet is left out, and found the next time. */
  readonly managerExternalId?: string | null | undefined
  /** For a source that names managers by their ids here. */
  readonly managerId?: string | null | undefined
  /** Only for whoever is new: later, language and time zone are the person's own. */
  readonly locale?: string | undefined
  readonly timeZone?: string | undefined
  /** Of somebody who would be new, for a source to which our ids are the names. */
  readonly newId?: string
  readonly mayCreate: boolean
  /** Whether whoever has the address here is the same person. */
  readonly linkByEmail: boolean
  /** Nobody with more rights than this role is linked by the address alone; requesters unless given. */
  readonly linkUpTo?: Role
  /** Who does it, for the audit log; the source itself unless given. */
  readonly actor?: Actor
}

export type TakenIn =
  | { readonly personId: string; readonly outcome: 'created' | 'changed' | 'unchanged' }
  | { readonly refused: Refusal }

/**
 * Takes in what a source says of a person. It never blocks and never unblocks: that is `setActiveElsewhere`.
 * @returns why not, where it refuses; `whyRefused` says it in words
 */
export async function takeInPerson(tx: Tx, known: KnownElsewhere): Promise<TakenIn> {
  const told = readTold(known)
  if ('refused' in told) return told
  const mine = await findKnown(tx, known)
  if (mine) return followSource(tx, mine, known, told)
  await lockNewcomer(tx, known, told.email)
  const meanwhile = await findKnown(tx, known)
  if (meanwhile) return followSource(tx, meanwhile, known, told)
  const namesake = await findNamesake(tx, told.email)
  if (namesake) return linkPerson(tx, namesake, known, told)
  return known.mayCreate ? createPerson(tx, known, told) : { refused: 'not_known' }
}
