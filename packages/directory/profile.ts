/** A person as a directory describes them, whatever its attributes are called. */
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import type { AccountState } from '@holdfast/contracts/directories/test-directory.ts'
import { accountState } from './account-state.ts'
import { attributeNames } from './attributes.ts'
import type { Entry } from './entry.ts'
import { formatGuid } from './identifiers.ts'

export interface DirectoryPerson {
  readonly dn: string
  /** What names the entry for good: it stays when the person gets another name or place. */
  readonly externalId: string
  readonly name: string
  readonly email: string | null
  readonly department: string | null
  readonly title: string | null
  readonly phone: string | null
  readonly managerDn: string | null
  readonly locale: string | null
  /** As it was uploaded there, where pictures were asked for. */
  readonly photo: Buffer | null
  readonly account: AccountState
  readonly entry: Entry
}

const guidBytes = 16

/** @returns `null` for an entry that says no name for good: it could not be found again */
export function readPerson(settings: DirectorySettings, entry: Entry, now = Date.now()): DirectoryPerson | null {
  const names = attributeNames(settings)
  const externalId = readId(names.id, entry)
  if (externalId === null) return null
  return {
    dn: entry.dn,
    externalId,
    name: entry.text(names.name) ?? entry.text('cn') ?? '',
    email: entry.text(names.email),
    department: entry.text(names.department),
    title: entry.text(names.title),
    phone: entry.text(names.phone),
    managerDn: entry.text(names.manager),
    locale: entry.text(names.locale),
    photo: entry.bytes(names.photo),
    account: accountState(settings.kind, entry, now),
    entry,
  }
}

function readId(attribute: string, entry: Entry): string | null {
  const bytes = entry.bytes(attribute)
  if (attribute.toLowerCase() === 'objectguid' && bytes?.length === guidBytes) return formatGuid(bytes)
  const text = entry.text(attribute)
  // Bytes that are no text are an identifier all the same.
  return text && bytes && /[\p{Cc}\uFFFD]/u.test(text) ? bytes.toString('base64url') : text
}
