/** What a mail is made of. Read when it is sent, so that it says what is so then. */
import { unmutableKinds } from '@holdfast/contracts/notifications/kinds.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { mailSettings } from '../effects/schema.ts'
import { readSince } from '../messages/reads.ts'
import { isReadable } from '../notifications/readable.ts'
import { organizations } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'

export type MailSettingsRow = typeof mailSettings.$inferSelect

/** @returns the settings; the defaults where nobody has set any */
export async function findMailSettings(tx: Tx, orgId: string): Promise<MailSettingsRow> {
  const [found] = await tx.select().from(mailSettings).where(eq(mailSettings.orgId, orgId))
  return (
    found ?? {
      orgId,
      senderName: null,
      senderAddress: null,
      replyTo: null,
      bounceAddress: null,
      accentColour: '#3d5a80',
      logoUrl: null,
      footer: '',
      version: 1,
    }
  )
}

export async function findMailOrganization(tx: Tx, orgId: string) {
  const { id, slug, name, numberPrefix, locale, timeZone } = organizations
  const columns = { id, slug, name, numberPrefix, locale, timeZone }
  const [found] = await tx.select(columns).from(organizations).where(eq(organizations.id, orgId))
  if (!found) throw new Error('a mail of an organization that is not there')
  return found
}

export interface Recipient {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly locale: string
  readonly timeZone: string
  readonly isBlocked: boolean
  /** Somebody else may have typed this address: the mail must not carry a stranger's words to it. */
  readonly isVisitor: boolean
  /** Comes by a private link: has no account to sign in to. */
  readonly needsLink: boolean
}

export async function findRecipient(tx: Tx, personId: string): Promise<Recipient | null> {
  const [found] = await tx
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: sql<Role>`${people.role}`,
      locale: people.locale,
      timeZone: people.timeZone,
      isBlocked: sql<boolean>`${people.blockedAt} IS NOT NULL OR ${people.kind} = 'visitor' AND EXISTS (
        SELECT FROM visitor_blocks b WHERE b.org_id = people.org_id AND b.email = lower(people.email)
          AND (b.until IS NULL OR b.until > now()))`,
      isVisitor: sql<boolean>`${people.kind} = 'visitor'`,
      needsLink: sql<boolean>`${people.kind} <> 'employee' AND ${people.passwordHash} IS NULL`,
    })
    .from(people)
    .where(eq(people.id, personId))
  return found ?? null
}

/** One thing that happened, as a mail tells of it. */
export interface DigestRow {
  readonly requestId: string
  readonly number: number
  readonly title: string
  readonly resolutionText: string | null
  readonly kind: string
  readonly template: string
  readonly payload: Record<string, unknown>
  readonly at: Date | string
  readonly eventType: string | null
  readonly eventData: Record<string, unknown> | null
  readonly internal: boolean
  readonly actorName: string | null
  /** `null` where it tells of no message; empty when that was deleted. */
  readonly body: string | null
  readonly deleted: boolean
  readonly fileCount: number
}

/** More than anybody reads in one mail. */
const longestBody = 8_000

/**
 * @returns what an email tells of: what its recipient has not read, of requests that they may see and have not muted,
 * in order; without what is internal unless `withInternal`
 */
export async function listDigestRows(
  tx: Tx,
  { effectId, personId, withInternal }: { effectId: string; personId: string; withInternal: boolean },
): Promise<DigestRow[]> {
  const visible = withInternal ? isReadable : sql`${isReadable} AND NOT coalesce(m.internal, e.internal, false)`
  const { rows } = await tx.execute<DigestRow & Record<string, unknown>>(sql`
    SELECT r.id AS "requestId", r.number, r.title, r.resolution_text AS "resolutionText", n.kind, n.template, n.payload,
      coalesce(e.occurred_at, n.created_at) AS at, e.type AS "eventType", e.data AS "eventData",
      coalesce(m.internal, e.internal, false) AS internal, actor.name AS "actorName",
      CASE WHEN m.deleted_at IS NULL THEN left(m.body, ${longestBody + 1}) ELSE '' END AS body,
      m.deleted_at IS NOT NULL AS deleted, coalesce(m.file_count, 0) AS "fileCount"
    FROM notifications n JOIN requests r ON r.id = n.request_id
      LEFT JOIN events e ON e.id = n.event_id
      LEFT JOIN people actor ON actor.id = CASE e.actor_kind WHEN 'person' THEN e.actor_id::uuid END
      LEFT JOIN messages m ON m.request_id = r.id
        AND m.id = CASE WHEN e.type IN ('message_posted', 'note_added') THEN (e.data->>'messageId')::uuid END
    WHERE n.email_effect_id = ${effectId}::uuid AND n.person_id = ${personId}::uuid AND n.read_at IS NULL AND ${visible}
      AND ${readSince(sql`n.person_id`, sql`m.id`)} IS NULL
      AND (n.kind = ANY(${sql.param([...unmutableKinds])}::text[]) OR NOT EXISTS (
        SELECT 1 FROM muted_requests mute WHERE mute.person_id = n.person_id AND mute.request_id = r.id))
    ORDER BY coalesce(e.occurred_at, n.created_at), n.id`)
  return rows
}

/** @returns the ids of mails about this request that this person was sent, the newest first */
export async function listMailsAbout(
  tx: Tx,
  { requestId, personId, exceptId }: { requestId: string; personId: string; exceptId: string },
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    WITH mails AS (
      SELECT id FROM effects WHERE request_id = ${requestId}::uuid
      UNION SELECT email_effect_id FROM notifications
        WHERE person_id = ${personId}::uuid AND request_id = ${requestId}::uuid AND email_effect_id IS NOT NULL)
    SELECT x.id FROM mails JOIN effects x USING (id)
    WHERE x.kind = 'email' AND x.state = 'done' AND x.recipient_id = ${personId}::uuid AND x.id <> ${exceptId}::uuid
    ORDER BY x.created_at DESC, x.id DESC LIMIT 10`)
  return rows.map(({ id }) => id)
}

export interface MailRequest {
  readonly id: string
  readonly number: number
  readonly title: string
}

export async function findMailRequest(tx: Tx, requestId: string): Promise<MailRequest | null> {
  const { rows } = await tx.execute<MailRequest & Record<string, unknown>>(
    sql`SELECT id, number, title FROM requests WHERE id = ${requestId}::uuid`,
  )
  return rows[0] ?? null
}

export interface TranscriptRow {
  readonly authorName: string | null
  readonly body: string
  readonly deleted: boolean
  readonly fileCount: number
  readonly at: Date | string
}

/** @returns what was said in public in a chat, in order: the first words, and of the others the last thousand at most */
export async function listTranscript(tx: Tx, sessionId: string): Promise<TranscriptRow[]> {
  const { rows } = await tx.execute<TranscriptRow & Record<string, unknown>>(sql`
    (SELECT r.id, visitor.name AS "authorName", left(r.description, ${longestBody + 1}) AS body, false AS deleted,
      0 AS "fileCount", s.queued_at AS at, 0 AS turn
    FROM chat_sessions s JOIN requests r ON r.id = s.request_id LEFT JOIN people visitor ON visitor.id = s.visitor_id
    WHERE s.id = ${sessionId}::uuid AND r.description <> '')
    UNION ALL
    (SELECT m.id, author.name, left(m.body, ${longestBody + 1}), m.deleted_at IS NOT NULL, m.file_count, m.created_at, 1
    FROM chat_sessions s JOIN messages m ON m.request_id = s.request_id
      LEFT JOIN people author ON author.id = m.author_id
    WHERE s.id = ${sessionId}::uuid AND NOT m.internal
    ORDER BY m.created_at DESC, m.id DESC LIMIT 1000)
    ORDER BY turn, at, id`)
  return rows
}
