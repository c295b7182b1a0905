/**
 * What the desk has about one person, for that person (features F7). Other people's words are in it only where they were
 * said to the person, or about them; other people's addresses are not.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** One part of an export, in its order in the file. */
export interface Section {
  /** Of its file, without an ending. */
  readonly key: string
  /** For people. */
  readonly title: string
  /** `${person}` is the id; rows come in the order of the cursor, so that they can be read in pages. */
  readonly rows: (person: string) => SQL
}

const mine = (column: string, person: string) => sql`${sql.raw(column)} = ${person}::uuid`

export const sections: readonly Section[] = [
  {
    key: 'profile',
    title: 'Profile',
    rows: (person) => sql`
      SELECT p.id, p.name, p.email, p.kind, p.role, c.name AS custom_role, p.department, p.title, p.phone, u.name AS business_unit,
        g.name AS region, s.name AS site, m.name AS manager, p.time_zone, p.locale, p.groups, p.skills, p.availability,
        p.email_verified_at, p.password_changed_at, p.blocked_at, p.blocked_because, p.external_source, p.external_id,
        p.created_at, p.updated_at
      FROM people p LEFT JOIN custom_roles c ON c.id = p.role_id LEFT JOIN business_units u ON u.id = p.business_unit_id
        LEFT JOIN regions g ON g.id = p.region_id LEFT JOIN sites s ON s.id = p.site_id
        LEFT JOIN people m ON m.id = p.manager_id WHERE ${mine('p.id', person)}`,
  },
  {
    key: 'sign-ins',
    title: 'Where you signed in',
    rows: (person) => sql`
      SELECT id, user_agent, platform, address, method, created_at, last_used_at, ended_at, ended_because
      FROM sessions WHERE ${mine('person_id', person)} ORDER BY id`,
  },
  {
    key: 'passkeys',
    title: 'Passkeys and tokens',
    rows: (person) => sql`
      SELECT 'passkey' AS kind, name, created_at, last_used_at FROM passkeys WHERE ${mine('person_id', person)}
      UNION ALL SELECT 'token', name, created_at, last_used_at FROM api_tokens WHERE ${mine('person_id', person)}
      ORDER BY created_at`,
  },
  {
    key: 'requests',
    title: 'Requests that you made',
    rows: (person) => sql`
      SELECT o.number_prefix || '-' || r.number AS number, r.type, r.title, r.description, r.status, r.priority, r.channel,
        r.tags, r.wait_note, r.resolution_text, r.cancel_reason, a.answers, r.created_at, r.updated_at, r.closed_at
      FROM requests r JOIN organizations o ON o.id = r.org_id LEFT JOIN request_answers a ON a.request_id = r.id
      WHERE ${mine('r.requester_id', person)} ORDER BY r.id`,
  },
  {
    key: 'messages',
    title: 'Messages that you wrote, and replies in your requests',
    rows: (person) => sql`
      SELECT o.number_prefix || '-' || r.number AS request, m.created_at,
        CASE WHEN m.author_id = ${person}::uuid THEN 'you' ELSE 'the other side' END AS author, m.body, m.channel,
        m.edited_at, m.deleted_at
      FROM messages m JOIN requests r ON r.id = m.request_id JOIN organizations o ON o.id = m.org_id
      WHERE m.org_id = current_org() AND (m.author_id = ${person}::uuid OR (NOT m.internal AND ${mine('r.requester_id', person)}))
      ORDER BY m.created_at, m.id`,
  },
  {
    key: 'files',
    title: 'Files that you sent',
    rows: (person) => sql`
      SELECT id, name, size_bytes, content_type, state, created_at FROM files WHERE ${mine('owner_id', person)} ORDER BY id`,
  },
  {
    key: 'ratings',
    title: 'Ratings that you gave',
    rows: (person) => sql`
      SELECT o.number_prefix || '-' || r.number AS request, s.score, s.comment, s.created_at, s.updated_at
      FROM satisfaction_ratings s JOIN requests r ON r.id = s.request_id JOIN organizations o ON o.id = s.org_id
      WHERE ${mine('s.person_id', person)} ORDER BY s.created_at`,
  },
  {
    key: 'notes',
    title: 'Notes about you',
    rows: (person) => sql`
      SELECT body, created_at, updated_at FROM person_notes WHERE ${mine('person_id', person)} ORDER BY created_at, id`,
  },
  {
    key: 'chats',
    title: 'Chats',
    rows: (person) => sql`
      SELECT o.number_prefix || '-' || r.number AS request, c.page_url, c.user_agent, c.queued_at, c.accepted_at, c.ended_at
      FROM chat_sessions c JOIN requests r ON r.id = c.request_id JOIN organizations o ON o.id = c.org_id
      WHERE ${mine('c.visitor_id', person)} ORDER BY c.queued_at`,
  },
  {
    key: 'notifications',
    title: 'What you were told, and by email',
    rows: (person) => sql`
      SELECT e.kind, e.template, e.target, e.state, e.send_at, e.last_attempt_at, e.created_at
      FROM effects e WHERE ${mine('e.recipient_id', person)} ORDER BY e.created_at, e.id`,
  },
  {
    key: 'preferences',
    title: 'How you like the desk',
    rows: (person) => sql`
      SELECT 'portal' AS of, preferences AS value FROM person_preferences WHERE ${mine('person_id', person)}
      UNION ALL SELECT 'notifications: ' || kind, to_jsonb(n) - 'org_id' - 'person_id' FROM notification_preferences n
        WHERE ${mine('person_id', person)}
      UNION ALL SELECT 'shift', to_jsonb(a) - 'org_id' - 'person_id' FROM agent_shifts a WHERE ${mine('person_id', person)}
      UNION ALL SELECT 'absence', to_jsonb(a) - 'org_id' - 'person_id' FROM absences a WHERE ${mine('person_id', person)}`,
  },
  {
    key: 'reading',
    title: 'How far you read your conversations',
    rows: (person) => sql`
      SELECT o.number_prefix || '-' || r.number AS request, c.delivered_at, c.read_at
      FROM conversation_reads c JOIN requests r ON r.id = c.request_id JOIN organizations o ON o.id = c.org_id
      WHERE ${mine('c.person_id', person)} ORDER BY r.number`,
  },
  {
    key: 'deeds',
    title: 'What you did, and what was done to your account',
    rows: (person) => sql`
      SELECT a.created_at AS at, a.action, a.target_kind, a.target_id,
        CASE WHEN a.actor_id = ${person} THEN 'you' ELSE 'somebody else' END AS actor,
        CASE WHEN a.actor_id = ${person} THEN a.address END AS address,
        coalesce(a.before, '{}') || coalesce(u.before, '{}') AS before,
        coalesce(a.after, '{}') || coalesce(u.after, '{}') AS after
      FROM audit_log a LEFT JOIN audit_personal u ON u.audit_id = a.id AND u.person_id = ${person}::uuid
      WHERE a.org_id = current_org() AND (a.actor_id = ${person} OR a.target_id = ${person}) ORDER BY a.created_at, a.id`,
  },
]

/** @returns the rows of a section after so many */
export async function readSection(
  tx: Tx,
  section: Section,
  { personId, offset, limit }: { personId: string; offset: number; limit: number },
): Promise<Record<string, unknown>[]> {
  const { rows } = await tx.execute<Record<string, unknown>>(
    sql`SELECT * FROM (${section.rows(personId)}) s OFFSET ${offset} LIMIT ${limit}`,
  )
  return rows
}
