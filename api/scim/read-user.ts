/** A SCIM user as a person. */
import { isLocale, isTimeZone } from '@holdfast/contracts/locale.ts'
import { enterpriseSchemaId } from '@holdfast/contracts/scim/attributes.ts'
import { invalidValue } from '@holdfast/contracts/scim/errors.ts'
import type { Resource } from '@holdfast/contracts/scim/matches.ts'
import { isObject } from '@holdfast/contracts/scim/read-resource.ts'
import type { UserInput } from '@holdfast/db/scim/user-changes.ts'
import type { StoredAttributes, UserRow } from '@holdfast/db/scim/user-rows.ts'
import { withoutNothing } from './user-resource.ts'

/**
 * Reads what a client wants somebody to be.
 * @param before as they are, `null` for somebody new
 * @throws ScimError `invalidValue`
 */
export function readUser(resource: Resource, before: UserRow | null): UserInput {
  const userName = textOf(resource.userName)
  if (userName === null) throw invalidValue('userName is missing')
  const name = objectOf(resource.name)
  const enterprise = objectOf(resource[enterpriseSchemaId])
  const emails = readEmails(resource, userName, before)
  const phones = pickOwn(listOf(resource.phoneNumbers))
  const { department, manager, ...more } = enterprise
  const displayName = textOf(resource.displayName)
  return {
    userName,
    externalId: textOf(resource.externalId),
    email: emails.own,
    name: chooseName({ displayName, name, before, userName }),
    active: resource.active as boolean | undefined,
    title: textOf(resource.title),
    phone: textOf(phones.own?.value),
    department: textOf(department),
    manager: textOf(objectOf(manager).value),
    locale: readLocale(resource),
    timeZone: readTimeZone(resource.timezone),
    attributes: withoutNothing({
      name: Object.keys(name).length > 0 ? name : undefined,
      userType: textOf(resource.userType),
      locale: textOf(resource.locale),
      emailType: emails.type,
      otherEmails: emails.others,
      phoneType: textOf(phones.own?.type),
      otherPhones: phones.others,
      enterprise: Object.keys(more).length > 0 ? more : undefined,
    }) as StoredAttributes,
  }
}

interface Names {
  readonly displayName: string | null
  readonly name: Resource
  readonly before: UserRow | null
  readonly userName: string
}

/** Clients change one of them and leave the others as they were: what is new is what is meant. */
function chooseName({ displayName, name, before, userName }: Names): string {
  const formatted = textOf(name.formatted)
  const joined = joinName(name)
  if (before === null) return displayName ?? formatted ?? joined ?? userName
  const { name: shown, attributes } = before
  if (displayName !== null && displayName !== shown) return displayName
  if (formatted !== null && formatted !== (attributes.name?.formatted ?? shown)) return formatted
  const wasJoined = shown === joinName(attributes.name ?? {})
  return joined !== null && (wasJoined || displayName === null) ? joined : (displayName ?? formatted ?? userName)
}

function joinName({ givenName, familyName }: Resource): string | null {
  return textOf([givenName, familyName].filter((part) => typeof part === 'string').join(' '))
}

function readEmails(resource: Resource, userName: string, before: UserRow | null) {
  const list = listOf(resource.emails)
  // Nobody said an address: it is the name, now as before.
  const wasImplied = before !== null && before.attributes.emailType === undefined
  const isAsShown = list.length === 1 && list[0]?.value === before?.email
  if (list.length === 0 || (wasImplied && isAsShown)) {
    if (userName.includes('@')) return { own: userName, type: undefined, others: [] }
    throw invalidValue('emails must have one address, for userName is none')
  }
  const { own, others } = pickOwn(list)
  const address = textOf(own?.value)
  if (address === null) throw invalidValue('emails must have an address as its value')
  return { own: address, type: textOf(own?.type) ?? 'work', others }
}

/** The one that the desk uses: the primary, or the one at work, or the first. */
function pickOwn(list: readonly Resource[]): { own: Resource | undefined; others: Resource[] } {
  const withValue = list.filter(({ value }) => typeof value === 'string')
  const own =
    withValue.find(({ primary }) => primary === true) ?? withValue.find(({ type }) => type === 'work') ?? withValue[0]
  const others = withValue.filter((one) => one !== own).map(({ primary: _primary, ...one }) => one)
  return { own, others }
}

function readLocale(resource: Resource): string | undefined {
  const said = textOf(resource.preferredLanguage) ?? textOf(resource.locale)
  const [first = ''] = (said ?? '').split(/[,;]/)
  const locale = first.trim().replaceAll('_', '-')
  return locale !== '' && isLocale(locale) ? locale : undefined
}

function readTimeZone(value: unknown): string | undefined {
  const zone = textOf(value)
  return zone !== null && isTimeZone(zone) ? zone : undefined
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function objectOf(value: unknown): Resource {
  return isObject(value) ? value : {}
}

function listOf(value: unknown): Resource[] {
  return Array.isArray(value) ? (value as Resource[]) : []
}
