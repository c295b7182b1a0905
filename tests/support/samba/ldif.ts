/** Writes what is to be in the domain as LDIF (RFC 2849), for `ldbadd` and `ldbmodify`. */
import {
  baseDn,
  deskDn,
  dnOf,
  groupDnOf,
  groupsDn,
  password,
  peopleDn,
  plainCount,
  plainDn,
  type SeedPerson,
  seedGroups,
  seedPeople,
  serviceAccount,
  servicePrincipal,
} from './people.ts'

type Value = string | number | Buffer
export type Attributes = Readonly<Record<string, Value | readonly Value[] | undefined>>

// Bits of userAccountControl.
const accountDisabled = 2
const needsNoPassword = 32
const normalAccount = 512
const passwordNeverExpires = 65_536

// Instants as Active Directory counts them: units of 100 ns since 1601.
const in1900 = '94354848000000000'
const in2020 = '132223104000000000'
const hundredYears = '-31536000000000000'
const forever = '-9223372036854775808'

/** Passwords are written as UTF-16 between quotation marks. */
export const sealPassword = (plain: string): Buffer => Buffer.from(`"${plain}"`, 'utf16le')

const writeValue = (name: string, value: Value): string => {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value))
  return `${name}:: ${bytes.toString('base64')}`
}

const writeDn = (dn: string): string => writeValue('dn', dn)

const list = (value: Attributes[string]): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Value[]) : [value as Value]

export const writeEntry = (dn: string, attributes: Attributes): string =>
  [
    writeDn(dn),
    ...Object.entries(attributes).flatMap(([name, value]) => list(value).map((each) => writeValue(name, each))),
  ].join('\n')

export const writeChange = (dn: string, how: 'add' | 'replace' | 'delete', attributes: Attributes): string =>
  [
    writeDn(dn),
    'changetype: modify',
    ...Object.entries(attributes).flatMap(([name, value]) => [
      `${how}: ${name}`,
      ...list(value).map((each) => writeValue(name, each)),
      '-',
    ]),
  ].join('\n')

export const writeRemoval = (dn: string): string => `${writeDn(dn)}\nchangetype: delete`

export const joinEntries = (entries: readonly string[]): string => `${entries.join('\n\n')}\n`

/** @returns what is replaced to let somebody in, or not */
export const accountControl = (isEnabled: boolean): Attributes => ({
  userAccountControl: isEnabled ? normalAccount : normalAccount | accountDisabled,
})

function writePerson(person: SeedPerson, photo: Buffer): string {
  const { userName, state } = person
  return writeEntry(dnOf(userName), {
    objectClass: 'user',
    sAMAccountName: userName,
    userPrincipalName: `${userName}@desk.test`,
    displayName: person.name,
    givenName: person.givenName,
    sn: person.surname,
    mail: person.mail,
    department: person.department,
    title: person.title,
    telephoneNumber: person.phone,
    physicalDeliveryOfficeName: person.location,
    manager: person.manager && dnOf(person.manager),
    thumbnailPhoto: person.hasPhoto ? photo : undefined,
    ...accountControl(state !== 'disabled'),
    accountExpires: state === 'account_expired' ? in2020 : undefined,
    pwdLastSet: state === 'must_change_password' ? 0 : undefined,
    unicodePwd: sealPassword(password),
  })
}

const plainName = (index: number) => `person${String(index + 1).padStart(3, '0')}`

const writePlainPerson = (index: number): string =>
  writeEntry(`CN=Plain ${plainName(index)},${plainDn}`, {
    objectClass: 'user',
    sAMAccountName: plainName(index),
    userPrincipalName: `${plainName(index)}@desk.test`,
    displayName: `Plain ${plainName(index)}`,
    sn: plainName(index),
    mail: `${plainName(index)}@desk.test`,
    department: ['Sales', 'Production', 'Finance'][index % 3],
    manager: dnOf('ivan'),
    userAccountControl: normalAccount | needsNoPassword,
  })

const memberDn = (name: string) => (name in seedGroups ? groupDnOf(name) : dnOf(name))

/** Everything that is added. @param photo of whoever has one */
export function writeSeed(photo: Buffer): string {
  const units = [deskDn, peopleDn, plainDn, groupsDn]
  return joinEntries([
    ...units.map((dn) => writeEntry(dn, { objectClass: 'organizationalUnit' })),
    ...seedPeople.map((person) => writePerson(person, photo)),
    ...Array.from({ length: plainCount }, (_, index) => writePlainPerson(index)),
    ...Object.keys(seedGroups).map((name) =>
      writeEntry(groupDnOf(name), { objectClass: 'group', sAMAccountName: name.replaceAll(/[^\w ]/g, '') }),
    ),
    writeEntry(serviceAccount.dn, {
      objectClass: 'user',
      sAMAccountName: serviceAccount.userName,
      userPrincipalName: `${serviceAccount.userName}@desk.test`,
      displayName: 'Holdfast',
      servicePrincipalName: servicePrincipal,
      // AES alone: RC4 is on its way out everywhere.
      'msDS-SupportedEncryptionTypes': 24,
      userAccountControl: normalAccount | passwordNeverExpires,
      unicodePwd: sealPassword(serviceAccount.password),
    }),
  ])
}

/** What can only be said of what is there: the members of groups, which may contain each other, and who is locked. */
export const writeSeedChanges = (): string =>
  joinEntries([
    ...Object.entries(seedGroups).map(([name, members]) =>
      writeChange(groupDnOf(name), 'add', { member: members.map(memberDn) }),
    ),
    // The snapshot of this is kept for long: nobody's password expires meanwhile, and nobody is unlocked by waiting.
    writeChange(baseDn, 'replace', { maxPwdAge: hundredYears, lockoutDuration: forever, lockoutThreshold: 5 }),
    ...seedPeople
      .filter(({ state }) => state === 'locked')
      .map(({ userName }) => writeChange(dnOf(userName), 'replace', { lockoutTime: in2020 })),
  ])

/** The day of a password is not to be set by hand; `ldbmodify` has to be told to do so nevertheless. */
export const writePasswordDays = (): string =>
  joinEntries(
    seedPeople
      .filter(({ state }) => state === 'password_expired')
      .map(({ userName }) => writeChange(dnOf(userName), 'replace', { pwdLastSet: in1900 })),
  )
