import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { messages, requests } from '../requests/schema.ts'

/** A file of any request; its bytes are in the store that `backend` names. */
export const files = pgTable(
  'files',
  {
    id: id(),
    orgId: orgId(),
    /** Who sent it. */
    ownerId: uuid('owner_id').notNull(),
    /** By whoever held a private link: a stranger, who is given less room and less time. */
    byLink: boolean('by_link').notNull().default(false),
    /** Set when it is attached; before that only its owner knows it. */
    requestId: uuid('request_id').references(() => requests.id),
    /** The message it came with; `null` where it came with the request itself. */
    messageId: uuid('message_id').references(() => messages.id),
    /** As the sender calls it; shown, never used as a path. */
    name: text('name').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    /** Found in its content, not believed of its name; `null` until then. */
    contentType: text('content_type'),
    declaredType: text('declared_type').notNull(),
    /** SHA-256 in hexadecimal: as declared, then checked. */
    sha256: text('sha256'),
    backend: text('backend').notNull(),
    storageKey: text('storage_key').notNull(),
    /** Of a multipart upload, as the store calls it. */
    uploadId: text('upload_id'),
    partSizeBytes: integer('part_size_bytes'),
    /** uploading → checking (type, checksum, virus scan) → ready, or refused; deleted when nothing refers to it. */
    state: text('state').notNull().default('uploading'),
    /** Why it was refused, as a code. */
    refusal: text('refusal'),
    scan: text('scan').notNull().default('none'),
    width: integer('width'),
    height: integer('height'),
    previewKey: text('preview_key'),
    uploadedAt: instant('uploaded_at'),
    checkedAt: instant('checked_at'),
    attachedAt: instant('attached_at'),
    deletedAt: instant('deleted_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('files_request').on(t.requestId, t.createdAt, t.id),
    index('files_message').on(t.messageId).where(sql`message_id is not null`),
    index('files_loose').on(t.orgId, t.createdAt).where(sql`attached_at is null and deleted_at is null`),
    // What the quota is counted over, without a look at the rows themselves.
    index('files_quota').on(t.orgId, t.sizeBytes).where(sql`state in ('uploading','checking','ready')`),
    check('files_state', sql`state in ('uploading','checking','ready','refused','deleted')`),
    check('files_scan', sql`scan in ('none','pending','clean','infected')`),
    check('files_backend', sql`backend in ('s3','folder')`),
    check('files_size', sql`size_bytes >= 0`),
  ],
)

/** What an organization allows; none: the desk's defaults. */
export const fileRules = pgTable('file_rules', {
  orgId: uuid('org_id').primaryKey(),
  maxBytes: bigint('max_bytes', { mode: 'number' }).notNull(),
  /** Patterns such as `image/*` or `application/pdf`; empty: every type that is not refused. */
  allowedTypes: text('allowed_types').array().notNull().default(sql`'{}'`),
  refusedTypes: text('refused_types').array().notNull().default(sql`'{}'`),
  /** Over all files of the organization. */
  quotaBytes: bigint('quota_bytes', { mode: 'number' }).notNull(),
  version: integer('version').notNull().default(1),
})
