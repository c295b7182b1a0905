/** Who is in the test domain; what a test expects of somebody stands here and nowhere else. */

export const realm = 'DESK.TEST'
export const domain = 'DESK'
export const baseDn = 'DC=desk,DC=test'
export const deskDn = `OU=Desk,${baseDn}`
export const peopleDn = `OU=People,${deskDn}`
/** Three hundred people who are there to be paged through. */
export const plainDn = `OU=Plain,${deskDn}`
export const groupsDn = `OU=Groups,${deskDn}`

/** Of everybody who has one. */
export const password = 'Correct-Horse-7-Staple'

export const plainCount = 300

export interface SeedPerson {
  /** `sAMAccountName`; `userPrincipalName` is this at the domain. */
  readonly userName: string
  readonly name: string
  readonly givenName: string
  readonly surname: string
  /** Missing: has no address at all. */
  readonly mail?: string
  readonly department?: string
  readonly title?: string
  readonly phone?: string
  readonly location?: string
  /** By user name. */
  readonly manager?: string
  readonly hasPhoto?: boolean
  /** What keeps the person out; the number is the one that Active Directory answers a bind with. */
  readonly state?: 'disabled' | 'account_expired' | 'locked' | 'must_change_password' | 'password_expired'
}

const at = (userName: string) => `${userName}@desk.test`

export const seedPeople: readonly SeedPerson[] = [
  {
    userName: 'ivan',
    name: 'Ivan Ito',
    givenName: 'Ivan',
    surname: 'Ito',
    mail: at('ivan'),
    department: 'Management',
    title: 'Managing director',
  },
  {
    userName: 'harriet',
    name: 'Harriet Hall',
    givenName: 'Harriet',
    surname: 'Hall',
    mail: at('harriet'),
    department: 'IT',
    title: 'Head of IT',
    manager: 'ivan',
  },
  {
    userName: 'alice',
    name: 'Alice Adams',
    givenName: 'Alice',
    surname: 'Adams',
    mail: 'Alice.Adams@desk.test',
    department: 'IT',
    title: 'Field technician',
    phone: '+351 21 555 0101',
    location: 'Lisbon',
    manager: 'harriet',
    hasPhoto: true,
  },
  {
    userName: 'grace',
    name: 'Grace Green',
    givenName: 'Grace',
    surname: 'Green',
    mail: at('grace'),
    department: 'IT',
    title: 'Administrator',
    manager: 'harriet',
  },
  // In no group, outside ASCII.
  {
    userName: 'zoe',
    name: 'Zoë Ångström',
    givenName: 'Zoë',
    surname: 'Ångström',
    mail: at('zoe'),
    department: 'Einkauf & Lager',
    title: 'Einkäuferin',
    manager: 'ivan',
  },
  // A comma and an apostrophe: what distinguished names and filters trip over.
  { userName: 'liam', name: "O'Neill, Liam (Sales)", givenName: 'Liam', surname: "O'Neill", mail: at('liam') },
  { userName: 'scanner', name: 'Scanner at the gate', givenName: 'Scanner', surname: 'Gate' },
  { userName: 'bob', name: 'Bob Brown', givenName: 'Bob', surname: 'Brown', mail: at('bob'), state: 'disabled' },
  {
    userName: 'carol',
    name: 'Carol Clark',
    givenName: 'Carol',
    surname: 'Clark',
    mail: at('carol'),
    state: 'account_expired',
  },
  { userName: 'dave', name: 'Dave Dunn', givenName: 'Dave', surname: 'Dunn', mail: at('dave'), state: 'locked' },
  {
    userName: 'erin',
    name: 'Erin Evans',
    givenName: 'Erin',
    surname: 'Evans',
    mail: at('erin'),
    state: 'must_change_password',
  },
  {
    userName: 'frank',
    name: 'Frank Ford',
    givenName: 'Frank',
    surname: 'Ford',
    mail: at('frank'),
    state: 'password_expired',
  },
]

/** `data …` of a refused bind, by what keeps the person out. */
export const bindRefusals: Record<NonNullable<SeedPerson['state']>, string> = {
  disabled: '533',
  account_expired: '701',
  locked: '775',
  must_change_password: '773',
  password_expired: '532',
}

/** Which groups there are, and who is directly in each: user names and names of groups. */
export const seedGroups: Readonly<Record<string, readonly string[]>> = {
  // Alice is an agent only through three levels.
  'Holdfast agents': ['Service desk'],
  'Service desk': ['Hardware', 'grace'],
  Hardware: ['alice', 'bob', 'carol'],
  'Holdfast administrators': ['grace'],
  'Printers, Lisbon (2nd floor)': ['alice'],
  // Each in the other, as administrators manage to do it.
  'Circle one': ['Circle two', 'alice'],
  'Circle two': ['Circle one'],
}

/** The account that Holdfast has in the directory, to search it and to be spoken to by Kerberos. */
export const serviceAccount = {
  userName: 'svc-holdfast',
  dn: `CN=Holdfast,${deskDn}`,
  principal: `svc-holdfast@${realm}`,
  password,
} as const

/** Of the first name that people reach the desk by; more are added with `addServiceName`. */
export const servicePrincipal = 'HTTP/localhost'

/** By the escapes of RFC 4514. */
const escapeName = (name: string) => name.replaceAll(/[,+"\\<>;=#]/g, (character) => `\\${character}`)

export const dnOf = (userName: string): string => {
  const person = seedPeople.find((each) => each.userName === userName)
  if (!person) throw new Error(`the test domain has no ${userName}`)
  return `CN=${escapeName(person.name)},${peopleDn}`
}

export const groupDnOf = (name: string): string => `CN=${escapeName(name)},${groupsDn}`
