import { signInPaths } from '@holdfast/contracts/auth/sign-in-paths.ts'
import type { GroupMapping } from '@holdfast/contracts/directories/group-mapping.ts'
import type { Identity } from '@holdfast/contracts/providers/identity.ts'
import type { Provider, ProviderSummary } from '@holdfast/contracts/providers/provider.ts'
import type { IdentityRow } from '@holdfast/db/identity-providers/identities.ts'
import type { ProviderRow } from '@holdfast/db/identity-providers/queries.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

export function presentProviderSummary(row: ProviderRow): ProviderSummary {
  const { id, name, issuer, clientId, active, peopleCount, version } = row
  return { id, name, issuer, clientId, active, peopleCount, version }
}

/** @param url where people find the desk */
export function presentProvider(row: ProviderRow, mappings: GroupMapping[], url: string): Provider {
  const { hasClientSecret, settings, createdAt, updatedAt } = row
  return {
    ...presentProviderSummary(row),
    hasClientSecret,
    settings,
    mappings,
    redirectUri: `${url}/api/v1/auth/providers/callback`,
    signOutUri: signOutUriAt(url),
    createdAt: presentTime(createdAt),
    updatedAt: presentTime(updatedAt),
  }
}

export function signOutUriAt(url: string): string {
  return `${url}${signInPaths.signIn}`
}

/** What an administrator decides, and so what audit lines show: whether there is a secret, never which. */
export function auditedProvider({ redirectUri: _redirect, signOutUri: _signOut, ...provider }: Provider) {
  const { peopleCount: _people, createdAt: _created, updatedAt: _updated, mappings, ...rest } = provider
  return { ...rest, mappings: mappings.map(auditedMapping) }
}

/** By ids and the names of groups. */
export function auditedMapping({ group, role, customRole, team, businessUnit, region, site }: GroupMapping) {
  const given = { roleId: customRole?.id, teamId: team?.id, businessUnitId: businessUnit?.id, regionId: region?.id }
  return { group, role, ...given, siteId: site?.id }
}

export function presentIdentity({ id, provider, subject, createdAt, lastUsedAt }: IdentityRow): Identity {
  return { id, provider, subject, createdAt: presentTime(createdAt), lastUsedAt: presentInstant(lastUsedAt) }
}
