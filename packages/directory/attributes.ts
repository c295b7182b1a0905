/** What directories of each kind call things, unless the settings say otherwise. */
import type { DirectoryKind, DirectorySettings, EntryAttribute } from '@holdfast/contracts/directories/settings.ts'

export type AttributeNames = Readonly<Record<EntryAttribute, string>>

const defaults: Readonly<Record<DirectoryKind, AttributeNames>> = {
  active_directory: {
    id: 'objectGUID',
    email: 'mail',
    name: 'displayName',
    department: 'department',
    title: 'title',
    phone: 'telephoneNumber',
    manager: 'manager',
    photo: 'thumbnailPhoto',
    locale: 'preferredLanguage',
  },
  openldap: {
    id: 'entryUUID',
    email: 'mail',
    name: 'displayName',
    department: 'departmentNumber',
    title: 'title',
    phone: 'telephoneNumber',
    manager: 'manager',
    photo: 'jpegPhoto',
    locale: 'preferredLanguage',
  },
}

/** What people type, the most trusted first: what they cannot change themselves comes before what they may. */
const logins: Readonly<Record<DirectoryKind, readonly string[]>> = {
  active_directory: ['userPrincipalName', 'sAMAccountName', 'mail'],
  openldap: ['uid', 'mail'],
}

const people: Readonly<Record<DirectoryKind, string>> = {
  active_directory: '(&(objectCategory=person)(objectClass=user))',
  openldap: '(|(objectClass=inetOrgPerson)(objectClass=posixAccount))',
}

const groups: Readonly<Record<DirectoryKind, string>> = {
  active_directory: '(objectClass=group)',
  openldap: '(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=posixGroup))',
}

/** Beside what is shown of a person: whether the account may be used, and what it belongs to. */
const ofAccounts: Readonly<Record<DirectoryKind, readonly string[]>> = {
  active_directory: [
    'cn',
    'objectSid',
    'primaryGroupID',
    'memberOf',
    'userAccountControl',
    'msDS-User-Account-Control-Computed',
    'accountExpires',
    'pwdLastSet',
    'userPrincipalName',
    'sAMAccountName',
  ],
  openldap: ['cn', 'uid', 'pwdAccountLockedTime', 'nsAccountLock'],
}

export function attributeNames({ kind, attributes }: DirectorySettings): AttributeNames {
  return { ...defaults[kind], ...attributes }
}

export function loginAttributes({ kind, loginAttributes }: DirectorySettings): readonly string[] {
  return loginAttributes ?? logins[kind]
}

/** @returns who counts as a person, as a filter */
export function peopleFilter({ kind, peopleFilter }: DirectorySettings): string {
  return `(&${people[kind]}${peopleFilter ?? ''})`
}

export function groupFilter({ kind }: DirectorySettings): string {
  return groups[kind]
}

/** @returns all that is read of a person; @param photos whether their pictures are wanted, which are most of the bytes */
export function wantedAttributes(settings: DirectorySettings, { photos }: { photos: boolean }): string[] {
  const { photo, ...shown } = attributeNames(settings)
  const wanted = [...Object.values(shown), ...loginAttributes(settings), ...ofAccounts[settings.kind]]
  return [...new Set(photos ? [...wanted, photo] : wanted)]
}
