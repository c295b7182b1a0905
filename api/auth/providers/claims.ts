/** What a provider says of somebody, by the names that its settings give to claims. */
import {
  type ClaimUse,
  claimUses,
  defaultClaims,
  type ProviderSettings,
} from '@holdfast/contracts/providers/settings.ts'

export type Claims = Readonly<Record<string, unknown>>

export interface Profile {
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string | null
  /** `undefined` where the provider says nothing of groups, which is not the same as none. */
  readonly groups: string[] | undefined
  readonly department: string | null | undefined
  readonly title: string | null | undefined
  readonly phone: string | null | undefined
  readonly locale: string | undefined
}

const mostGroups = 5_000

/** @returns whether something that is looked for is not there, so that it is worth asking for more */
export function lacksClaims(claims: Claims, settings: ProviderSettings): boolean {
  return claimUses.some((use) => nameOf(use, settings) !== undefined && readClaim(claims, use, settings) === undefined)
}

export function readProfile(claims: Claims, settings: ProviderSettings): Profile {
  const read = (use: ClaimUse) => readClaim(claims, use, settings)
  const email = asText(read('email'))
  const vouched = read('emailVerified')
  return {
    email,
    emailVerified: email !== null && (vouched === undefined ? settings.trustsEmail : isYes(vouched)),
    name: asText(read('name')) ?? joinName(claims),
    groups: readGroups(read('groups')),
    department: asDetail(read('department')),
    title: asDetail(read('title')),
    phone: asDetail(read('phone')),
    // Some write the language as POSIX does.
    locale: asText(read('locale'))?.replaceAll('_', '-') ?? undefined,
  }
}

function nameOf(use: ClaimUse, { claims }: ProviderSettings): string | undefined {
  return claims[use] ?? defaultClaims[use]
}

/** A claim may have dots in its name, as those do that are addresses; only then they lead into what is nested. */
function readClaim(claims: Claims, use: ClaimUse, settings: ProviderSettings): unknown {
  const name = nameOf(use, settings)
  if (name === undefined) return undefined
  if (Object.hasOwn(claims, name)) return claims[name] ?? undefined
  return name.split('.').reduce<unknown>((found, part) => {
    const isNested = typeof found === 'object' && found !== null && Object.hasOwn(found, part)
    return isNested ? (found as Claims)[part] : undefined
  }, claims)
}

function joinName({ given_name: given, family_name: family }: Claims): string | null {
  const parts = [given, family].flatMap((part) => asText(part) ?? [])
  return parts.length > 0 ? parts.join(' ') : null
}

/** Some write it as a text or a number. Whatever else is said is a no: only of a provider that says nothing is it trusted. */
function isYes(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(true|1)$/i.test(value))
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function asDetail(value: unknown): string | null | undefined {
  return value === undefined ? undefined : asText(value)
}

function readGroups(value: unknown): string[] | undefined {
  if (value === undefined) return undefined
  const groups = Array.isArray(value) ? value : [value]
  return groups.filter((group) => typeof group === 'string').slice(0, mostGroups)
}
