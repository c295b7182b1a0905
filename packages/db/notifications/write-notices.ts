/** Writes what the notifier decided: one statement each for the emails, the new entries, and those given a place. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { readSince } from '../messages/reads.ts'

/** An email that is made, or joined while it is pending. */
export interface PlannedEmail {
  readonly id: string
  readonly groupKey: string
  readonly key: string
  readonly requestId: string | null
  readonly causeEventId: string
  readonly recipientId: string
  readonly template: 'digest' | 'request_received'
  readonly sendAt: Date
}

/**
 * Makes emails, or joins the pending one of the same group, which cannot begin to be sent before the end of this
 * transaction. One that is joined goes out when the first of its causes asks for it. The relay starts its workflow when
 * its time has come; told of it twice, it does so once.
 * @returns the ids by group
 */
export async function writeEmails(tx: Tx, emails: readonly PlannedEmail[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map()
  const { rows } = await tx.execute<{ id: string; groupKey: string }>(sql`
    WITH asked AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(emails)}::jsonb) AS a(id uuid, "groupKey" text, key text,
        "requestId" uuid, "causeEventId" uuid, "recipientId" uuid, template text, "sendAt" timestamptz)),
    made AS (
      INSERT INTO effects (id, org_id, request_id, cause_event_id, kind, key, recipient_id, template, group_key, send_at)
        SELECT a.id, current_org(), a."requestId", a."causeEventId", 'email', a.key, a."recipientId", a.template,
          a."groupKey", a."sendAt"
        FROM asked a
        WHERE NOT EXISTS (SELECT FROM effects x WHERE x.org_id = current_org() AND x.key = a.key AND x.state <> 'pending')
        ORDER BY a."groupKey"
        ON CONFLICT (org_id, group_key) WHERE group_key IS NOT NULL AND state = 'pending'
          DO UPDATE SET send_at = least(effects.send_at, excluded.send_at)
        RETURNING id, group_key AS "groupKey", send_at, old.id IS NULL OR new.send_at < old.send_at AS sooner),
    told AS (
      -- It belongs to no request: nothing else of the request may wait for it.
      INSERT INTO outbox (org_id, request_id, kind, payload, next_attempt_at)
        SELECT current_org(), NULL, 'effect', jsonb_build_object('effectId', id), send_at FROM made WHERE sooner)
    SELECT id, "groupKey" FROM made`)
  return new Map(rows.map(({ id, groupKey }) => [groupKey, id]))
}

/** An entry with its place in the log, and the email that tells of it too. */
export interface PlannedNotice {
  readonly id: string
  readonly effectId: string
  readonly personId: string
  readonly requestId: string
  readonly eventId: string
  readonly position: number
  readonly kind: string
  readonly template: string
  readonly payload: Record<string, unknown>
  readonly inbox: boolean
  readonly browser: boolean
  readonly emailEffectId: string | null
}

/**
 * Writes new entries with their lines in the ledger; a person is told of an event once, ever. Who follows a conversation
 * live may have read the message before the notifier came to it: then the entry is read from the beginning.
 */
export async function writeNotices(tx: Tx, notices: readonly PlannedNotice[]): Promise<void> {
  if (notices.length === 0) return
  await tx.execute(sql`
    WITH asked AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) AS a(id uuid, "effectId" uuid,
        "personId" uuid, "requestId" uuid, "eventId" uuid, position bigint, kind text, template text, payload jsonb,
        inbox boolean, browser boolean, "emailEffectId" uuid)),
    written AS (
      INSERT INTO effects (id, org_id, request_id, cause_event_id, kind, key, recipient_id, template, payload, state)
        SELECT "effectId", current_org(), "requestId", "eventId", 'inbox', 'event:' || "eventId" || ':' || "personId",
          "personId", template, payload, 'done' FROM asked
        ON CONFLICT (org_id, key) DO NOTHING RETURNING id)
    INSERT INTO notifications (id, org_id, person_id, request_id, effect_id, kind, template, payload, event_id, position,
        inbox, browser, email_effect_id, read_at)
      SELECT a.id, current_org(), a."personId", a."requestId", a."effectId", a.kind, a.template, a.payload, a."eventId",
        a.position, a.inbox, a.browser, a."emailEffectId",
        ${readSince(sql`a."personId"`, sql`(a.payload->>'messageId')::uuid`)}
      FROM asked a JOIN written w ON w.id = a."effectId" ORDER BY a.position, a.id`)
}

export type PlacedNotice = Omit<PlannedNotice, 'effectId' | 'template' | 'payload' | 'personId' | 'requestId'>

/** Gives entries that a transition wrote their place, and what their persons want of them. */
export async function placeNotices(tx: Tx, notices: readonly PlacedNotice[]): Promise<void> {
  if (notices.length === 0) return
  await tx.execute(sql`
    UPDATE notifications n SET event_id = a."eventId", position = a.position, kind = a.kind, inbox = a.inbox,
      browser = a.browser, email_effect_id = a."emailEffectId"
    FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) AS a(id uuid, "eventId" uuid, position bigint, kind text,
      inbox boolean, browser boolean, "emailEffectId" uuid)
    WHERE n.id = a.id AND n.position IS NULL`)
}
