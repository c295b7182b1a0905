import { roles } from '@holdfast/contracts/people/permissions.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { sql } from 'drizzle-orm'

/** What only the desk is told of; there is nothing in it for anybody else. */
const deskKinds = ['note', 'chat_waiting', 'team_queue']

const agents = sql`${sql.param(roles.filter(isAgent))}::text[]`

/**
 * Whether whoever holds the entry `notifications n` may still know what it tells of: as they are now, not as they were
 * when it was written. An agent may. Anybody else must take part in the request, and nothing internal is for them but an
 * escalation whose policy named them (docs/decisions/0034).
 */
export const isReadable = sql`(
  EXISTS (SELECT FROM people holder WHERE holder.id = n.person_id AND holder.role = ANY(${agents}))
  OR (n.kind <> ALL(${sql.param(deskKinds)}::text[])
    AND (n.kind = 'escalation' OR NOT EXISTS (SELECT FROM events told WHERE told.id = n.event_id AND told.internal))
    AND (EXISTS (SELECT FROM requests own WHERE own.id = n.request_id AND n.person_id IN (own.requester_id, own.assignee_id))
      OR EXISTS (SELECT FROM request_assignees part
        WHERE part.request_id = n.request_id AND part.person_id = n.person_id))))`
