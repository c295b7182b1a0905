/** OpenID Connect providers (features E8), and who somebody is there. */
import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'

export const identityProviders = pgTable(
  'identity_providers',
  {
    id: id(),
    orgId: orgId(),
    /** As the button on the sign-in page says it. */
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    /** Sealed with the master key; null: a public client. */
    clientSecret: text('client_secret'),
    /** `ProviderSettings` of contracts: scopes, claims, whether it makes people. */
    settings: jsonb('settings').notNull(),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [unique('identity_providers_name').on(t.orgId, t.name)],
)

export const personIdentities = pgTable(
  'person_identities',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProviders.id, { onDelete: 'cascade' }),
    /** The provider's `sub`. */
    subject: text('subject').notNull(),
    lastUsedAt: instant('last_used_at'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('person_identities_subject').on(t.orgId, t.providerId, t.subject),
    index('person_identities_person').on(t.orgId, t.personId),
  ],
)
