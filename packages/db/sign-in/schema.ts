/** How people prove who they are (features E1, E2, E7). */
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'

/** Which ways an organization offers; without a row the defaults of contracts are in force. */
export const signInSettings = pgTable('sign_in_settings', {
  orgId: uuid('org_id').primaryKey(),
  /** `SignInSettings` of contracts. */
  settings: jsonb('settings').notNull(),
  version: integer('version').notNull().default(1),
  updatedAt: instant('updated_at').notNull().defaultNow(),
})

/** A code and a link that were mailed to somebody; only their hashes are kept. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    purpose: text('purpose').notNull(),
    codeHash: text('code_hash').notNull(),
    linkHash: text('link_hash').notNull(),
    /** Of wrong codes. */
    tries: integer('tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('sign_in_codes_person').on(t.orgId, t.personId, t.purpose, t.createdAt),
    uniqueIndex('sign_in_codes_link').on(t.orgId, t.linkHash),
    index('sign_in_codes_expires').on(t.orgId, t.expiresAt),
    check('sign_in_codes_purpose', sql`purpose in ('sign_in','reset_password','step_up')`),
  ],
)

/** A ceremony that has begun and not ended: a passkey to answer, a provider to come back from, a second factor to show. */
export const authChallenges = pgTable(
  'auth_challenges',
  {
    id: id(),
    orgId: orgId(),
    kind: text('kind').notNull(),
    /** Null where nobody is known yet. */
    personId: uuid('person_id').references(() => people.id, { onDelete: 'cascade' }),
    /** What the ceremony needs to end; sealed where it is secret. */
    data: jsonb('data').notNull(),
    tries: integer('tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('auth_challenges_expires').on(t.orgId, t.expiresAt),
    check(
      'auth_challenges_kind',
      sql`kind in ('passkey_registration','passkey_sign_in','second_factor','totp_enrolment','provider','registration','step_up')`,
    ),
  ],
)

export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** Base64url, as the authenticator gives it. */
    credentialId: text('credential_id').notNull(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** The authenticator's count of uses; one that goes back is a copy. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull().default(sql`'{}'`),
    backedUp: boolean('backed_up').notNull().default(false),
    lastUsedAt: instant('last_used_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('passkeys_credential').on(t.orgId, t.credentialId),
    index('passkeys_person').on(t.orgId, t.personId, t.createdAt),
  ],
)

/** A person's authenticator app. */
export const totpFactors = pgTable('totp_factors', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  /** Sealed with the master key. */
  secret: text('secret').notNull(),
  /** The last time step that was used: no code is good twice. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull(),
  createdAt: createdAt(),
})

export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: instant('used_at'),
    createdAt: createdAt(),
  },
  (t) => [index('recovery_codes_person').on(t.orgId, t.personId)],
)
