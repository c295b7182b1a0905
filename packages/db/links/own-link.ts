import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface OwnLinkRow {
  readonly requestId: string
  readonly number: number
  readonly title: string
  readonly status: RequestStatus
  readonly expiresAt: string
  readonly accentColour: string
  readonly logoUrl: string | null
  readonly sessionId: string | null
  readonly deskKey: string | null
}

/** @returns what a link leads to; the colour is the chat desk's, else that of the organization's emails */
export async function findOwnLink(tx: Tx, linkId: string): Promise<OwnLinkRow | null> {
  const { rows } = await tx.execute<OwnLinkRow & Record<string, unknown>>(sql`
    SELECT r.id AS "requestId", r.number, r.title, r.status, l.expires_at AS "expiresAt",
      coalesce(d.accent_colour, m.accent_colour, '#3d5a80') AS "accentColour", m.logo_url AS "logoUrl",
      s.id AS "sessionId", d.key AS "deskKey"
    FROM access_links l JOIN requests r ON r.id = l.request_id
      LEFT JOIN chat_sessions s ON s.request_id = r.id LEFT JOIN chat_desks d ON d.id = s.desk_id
      LEFT JOIN mail_settings m ON m.org_id = l.org_id
    WHERE l.id = ${linkId}::uuid`)
  return rows[0] ?? null
}
