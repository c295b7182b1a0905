import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { keepingDirectory } from './keeping-directory.ts'

/** What decides how somebody's signing in goes on after the first proof. */
export interface Standing {
  readonly personId: string
  readonly role: Role
  /** Whether the custom role demands a second factor; what built-in ones do is in the organization's settings. */
  readonly customRoleDemands: boolean
  /** Of the desk, and good: not where a directory keeps them. */
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly recoveryCodesLeft: number
  readonly passkeys: number
}

/** @returns `null` for who may not sign in at all: blocked, erased, a visitor, or nobody */
export async function findStanding(tx: Tx, personId: string): Promise<Standing | null> {
  const { rows } = await tx.execute<Standing & Record<string, unknown>>(sql`
    SELECT p.id AS "personId", p.role,
      p.password_hash IS NOT NULL AND ${keepingDirectory} IS NULL AS "hasPassword",
      coalesce(c.requires_second_factor, false) AS "customRoleDemands",
      EXISTS (SELECT FROM totp_factors t WHERE t.person_id = p.id) AS "hasTotp",
      (SELECT count(*)::int FROM recovery_codes r WHERE r.org_id = current_org() AND r.person_id = p.id AND r.used_at IS NULL) AS "recoveryCodesLeft",
      (SELECT count(*)::int FROM passkeys k WHERE k.org_id = current_org() AND k.person_id = p.id) AS passkeys
    FROM people p LEFT JOIN custom_roles c ON c.id = p.role_id
    WHERE p.id = ${personId}::uuid AND p.blocked_at IS NULL AND p.erased_at IS NULL AND p.kind <> 'visitor'`)
  return rows[0] ?? null
}
