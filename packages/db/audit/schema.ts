import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, orgId } from '../columns.ts'

/** What administrators and sessions did; the application may only add and read. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    orgId: orgId(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    sessionId: uuid('session_id'),
    address: text('address'),
    action: text('action').notNull(),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    createdAt: createdAt(),
  },
  (t) => [
    index('audit_log_time').on(t.orgId, t.createdAt, t.id),
    index('audit_log_target').on(t.orgId, t.targetId, t.createdAt),
    index('audit_log_by').on(t.orgId, t.actorId, t.createdAt),
    check('audit_log_actor', sql`actor_kind in ('person','token','system') and actor_id ~ '[^[:space:]]'`),
  ],
)

/**
 * What a line of the audit log says of a person in words: names, addresses. Apart from it, so that a person can be
 * erased (features F7) while the log itself stays whole and pseudonymous. The application may add, read and delete.
 */
export const auditPersonal = pgTable(
  'audit_personal',
  {
    auditId: uuid('audit_id').primaryKey(),
    orgId: orgId(),
    /** Whom it is about. */
    personId: uuid('person_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (t) => [index('audit_personal_person').on(t.orgId, t.personId)],
)
