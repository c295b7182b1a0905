/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { ProviderSettings } from '@holdfast/contracts/providers/settings.ts'
import { eq } from 'drizzle-orm'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { ofSource } from '../directories/mapped/mappings.ts'
import { groupMappings } from '../directories/schema.ts'
import { people } from '../people/schema.ts'
import { identityProviders, personIdentities } from './schema.ts'

export interface ProviderFields {
  readonly name?: string
  readonly issuer?: string
  readonly clientId?: string
  /** Sealed. */
  readonly clientSecret?: string | null
  readonly settings?: ProviderSettings
  readonly active?: boolean
}

type NewProvider = ProviderFields & Required<Pick<ProviderFields, 'name' | 'issuer' | 'clientId' | 'settings'>>

export async function insertProvider(tx: Tx, provider: NewProvider & { id: string; orgId: string }): Promise<void> {
  await tx.insert(identityProviders).values(provider)
}

/**
 * What a provider calls people means something for this issuer and this client only: with another one, whoever controls
 * that could name whom they like.
 * @returns how many identities ended by it
 */
export async function editProviderRow(
  tx: Tx,
  target: Omit<EditTarget, 'called'>,
  changes: ProviderFields,
): Promise<{ unlinked: number }> {
  const before = await lockRow(tx, identityProviders, { ...target, called: 'provider' })
  const after = await updateRow(tx, identityProviders, target.id, { ...changes, updatedAt: new Date() })
  if (after.issuer !== before.issuer && before.clientSecret !== null && changes.clientSecret === undefined) {
    const message = 'must be given again for another issuer, for it is told to whoever that is'
    throw new AppError('validation_failed', `/clientSecret ${message}`, {
      errors: [{ path: '/clientSecret', message }],
    })
  }
  if (after.issuer === before.issuer && after.clientId === before.clientId) return { unlinked: 0 }
  return { unlinked: await endIdentities(tx, target.id) }
}

/** Nobody signs in with it any more; the people stay, and are kept here from now on. */
export async function removeProviderRow(tx: Tx, target: Omit<EditTarget, 'called'>): Promise<{ unlinked: number }> {
  await lockRow(tx, identityProviders, { ...target, called: 'provider' })
  const unlinked = await endIdentities(tx, target.id)
  await tx.delete(groupMappings).where(ofSource({ source: 'provider', sourceId: target.id }))
  await tx.delete(identityProviders).where(eq(identityProviders.id, target.id))
  return { unlinked }
}

async function endIdentities(tx: Tx, providerId: string): Promise<number> {
  const ended = await tx.delete(personIdentities).where(eq(personIdentities.providerId, providerId))
  const kept = eq(people.externalSource, `provider:${providerId}`)
  await tx.update(people).set({ externalSource: null, externalId: null }).where(kept)
  return ended.rowCount ?? 0
}
