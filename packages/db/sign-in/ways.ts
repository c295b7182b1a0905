import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** What else than the desk itself vouches for people. */
export interface OtherWays {
  readonly accentHue: number | null
  readonly name: string
  readonly hasDirectory: boolean
  /** A directory with the keytab of its service account: Windows single sign-on. */
  readonly hasKeytab: boolean
  readonly providers: { id: string; name: string }[]
}

/** @returns whether the directory (by ticket: with its keytab) is there, and lets people in */
export async function isDirectoryOpen(
  tx: Tx,
  { id, method }: { id: string; method: 'directory' | 'kerberos' },
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    SELECT FROM directories WHERE id = ${id}::uuid AND active AND (${method} <> 'kerberos' OR keytab IS NOT NULL)`)
  return rows.length > 0
}

/** @returns whether the person has an account at a provider that lets people in, and has come by it before */
export async function hasTriedIdentity(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    SELECT FROM person_identities i JOIN identity_providers p ON p.id = i.provider_id
    WHERE i.person_id = ${personId}::uuid AND i.last_used_at IS NOT NULL AND p.active LIMIT 1`)
  return rows.length > 0
}

export async function findOtherWays(tx: Tx, orgId: string): Promise<OtherWays> {
  const { rows } = await tx.execute<OtherWays & Record<string, unknown>>(sql`
    SELECT o.name, o.accent_hue AS "accentHue",
      EXISTS (SELECT FROM directories d WHERE d.org_id = o.id AND d.active) AS "hasDirectory",
      EXISTS (SELECT FROM directories d WHERE d.org_id = o.id AND d.active AND d.keytab IS NOT NULL) AS "hasKeytab",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id)
        FROM identity_providers p WHERE p.org_id = o.id AND p.active), '[]') AS providers
    FROM organizations o WHERE o.id = ${orgId}::uuid`)
  const [found] = rows
  if (!found) throw new Error('ways of an organization that is not there')
  return found
}
