import type { ProviderSettings } from '@holdfast/contracts/providers/settings.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { sessions } from '../people/schema.ts'
import { identityProviders } from './schema.ts'

/** A provider without its secret. */
export type ProviderRow = Awaited<ReturnType<typeof listProviderRows>>[number]

const columns = {
  id: identityProviders.id,
  name: identityProviders.name,
  issuer: identityProviders.issuer,
  clientId: identityProviders.clientId,
  hasClientSecret: sql<boolean>`${identityProviders.clientSecret} is not null`,
  settings: sql<ProviderSettings>`${identityProviders.settings}`,
  active: identityProviders.active,
  version: identityProviders.version,
  createdAt: identityProviders.createdAt,
  updatedAt: identityProviders.updatedAt,
  peopleCount: sql<number>`(SELECT count(DISTINCT i.person_id)::int FROM person_identities i
    WHERE i.org_id = current_org() AND i.provider_id = ${identityProviders.id})`,
}

/** @returns all of them by name */
export function listProviderRows(tx: Tx) {
  return tx.select(columns).from(identityProviders).orderBy(asc(identityProviders.name))
}

export async function findProviderRow(tx: Tx, id: string): Promise<ProviderRow | null> {
  const [found] = await tx.select(columns).from(identityProviders).where(eq(identityProviders.id, id))
  return found ?? null
}

/** @returns those that people can sign in with, for the sign-in page */
export function listActiveProviders(tx: Tx): Promise<Named[]> {
  return tx
    .select({ id: identityProviders.id, name: identityProviders.name })
    .from(identityProviders)
    .where(eq(identityProviders.active, true))
    .orderBy(asc(identityProviders.name))
}

/** A provider as it is asked: with its secret, sealed. */
export interface AskedProvider {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  readonly settings: ProviderSettings
  readonly active: boolean
  readonly version: number
}

export async function findAskedProvider(tx: Tx, id: string): Promise<AskedProvider | null> {
  const { clientId, name, issuer, clientSecret, active, version } = identityProviders
  const settings = columns.settings
  const [found] = await tx
    .select({ id: identityProviders.id, name, issuer, clientId, clientSecret, settings, active, version })
    .from(identityProviders)
    .where(eq(identityProviders.id, id))
  return found ?? null
}

/** @returns the provider that a session was begun with, or `null` */
export async function findProviderOfSession(tx: Tx, sessionId: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: sessions.providerId })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.method, 'provider')))
  return found?.id ?? null
}
