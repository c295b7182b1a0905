/** A provider while it is written. */
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import type { CreateProviderBody } from '@holdfast/contracts/providers/create-provider.ts'
import type { Provider } from '@holdfast/contracts/providers/provider.ts'
import { type ClaimUse, claimUses } from '@holdfast/contracts/providers/settings.ts'
import { type DraftMapping, toDraftMapping, toMappingBody } from '../../components/group-mappings/draft-mappings.ts'

export interface DraftProvider {
  name: string
  issuer: string
  clientId: string
  /** Empty: as it was. */
  clientSecret: string
  active: boolean
  settings: {
    scopes: string[]
    claims: Record<ClaimUse, string>
    trustsEmail: boolean
    createsPeople: boolean
    mailDomains: string[]
    /** Empty: nobody. */
    linkUpTo: string
    signsOut: boolean
  }
  mappings: DraftMapping[]
}

const usualScopes = ['email', 'profile']

export function toDraft(provider: Provider | null): DraftProvider {
  const settings = provider?.settings
  return {
    name: provider?.name ?? '',
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    clientSecret: '',
    active: provider?.active ?? true,
    settings: {
      scopes: settings?.scopes ?? usualScopes,
      claims: Object.fromEntries(claimUses.map((use) => [use, settings?.claims[use] ?? ''])) as Record<
        ClaimUse,
        string
      >,
      trustsEmail: settings?.trustsEmail ?? false,
      createsPeople: settings?.createsPeople ?? true,
      mailDomains: settings?.mailDomains ?? [],
      linkUpTo: settings ? (settings.linkUpTo ?? '') : 'requester',
      signsOut: settings?.signsOut ?? false,
    },
    mappings: provider?.mappings.map(toDraftMapping) ?? [],
  }
}

export function toBody({ settings, clientSecret, mappings, ...rest }: DraftProvider): CreateProviderBody {
  const claims = Object.entries(settings.claims).filter(([, claim]) => claim.trim() !== '')
  return {
    name: rest.name.trim(),
    issuer: rest.issuer.trim(),
    clientId: rest.clientId.trim(),
    active: rest.active,
    ...(clientSecret === '' ? {} : { clientSecret }),
    settings: {
      ...settings,
      claims: Object.fromEntries(claims.map(([use, claim]) => [use, claim.trim()])),
      linkUpTo: (settings.linkUpTo || null) as Role | null,
    },
    mappings: mappings.map(toMappingBody),
  }
}
