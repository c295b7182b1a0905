/** The filters of a list as conditions of its statement. */
import {
  type Priority,
  priorities,
  type RequestStatus,
  requestStatuses,
} from '@holdfast/contracts/requests/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { RequestListing } from './list-requests.ts'

/** A text search looks among so many of the newest matches. */
const searchDepth = 500

type Scope = Pick<RequestListing, 'filter' | 'statuses' | 'sort' | 'personId' | 'ownOnly'>

/** @returns the conditions, in which `q` is the request */
export async function conditionsOf(tx: Tx, { filter, statuses, sort, personId, ownOnly }: Scope): Promise<SQL[]> {
  const of = (value: string) => (value === 'me' ? personId : value)
  const { teamId, assigneeId, requesterId, categoryId, businessUnitId, regionId } = filter
  // In these orders each priority is a scan of its own.
  const ordersByRank = !filter.q && (sort === 'nextDue' || sort === 'priority')
  const all = [
    statuses.length < requestStatuses.length && statusCondition(statuses),
    ...(ownOnly ? [await ownCondition(tx, personId)] : []),
    filter.priority && !ordersByRank && priorityCondition(filter.priority),
    teamId && (teamId === 'none' ? sql`q.team_id IS NULL` : sql`q.team_id = ${teamId}::uuid`),
    assigneeId && (assigneeId === 'none' ? sql`q.assignee_id IS NULL` : sql`q.assignee_id = ${of(assigneeId)}::uuid`),
    requesterId && sql`q.requester_id = ${of(requesterId)}::uuid`,
    categoryId && sql`q.category_id = ${categoryId}::uuid`,
    businessUnitId && sql`q.business_unit_id = ${businessUnitId}::uuid`,
    regionId && sql`q.region_id = ${regionId}::uuid`,
    filter.slaState && sql`q.sla_state = ${filter.slaState}`,
    filter.tag && tagCondition(filter.tag),
    filter.dueBefore && sql`q.next_due_at < ${filter.dueBefore}::timestamptz`,
    filter.createdAfter && sql`q.created_at >= ${filter.createdAfter}::timestamptz`,
    filter.createdBefore && sql`q.created_at < ${filter.createdBefore}::timestamptz`,
    filter.q && searchCondition(filter.q),
  ]
  return all.filter((condition): condition is SQL => typeof condition === 'object' && condition !== null)
}

/** Constants rather than parameters, so that the planner knows which partial indexes fit. */
function statusCondition(statuses: readonly RequestStatus[]): SQL {
  const known = requestStatuses.filter((status) => statuses.includes(status))
  if (known.length === 0) return sql`false`
  return sql.raw(`q.status IN (${known.map((status) => `'${status}'`).join(', ')})`)
}

/** By rank, which the indexes carry. */
function priorityCondition(wanted: readonly Priority[]): SQL {
  return sql.raw(`q.priority_rank IN (${wanted.map((priority) => priorities.indexOf(priority)).join(', ')})`)
}

async function ownCondition(tx: Tx, personId: string): Promise<SQL> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`SELECT request_id AS id FROM request_assignees WHERE person_id = ${personId}::uuid ORDER BY since DESC LIMIT 1000`,
  )
  const own = sql`q.requester_id = ${personId}::uuid OR q.assignee_id = ${personId}::uuid`
  return rows.length === 0 ? sql`(${own})` : sql`(${own} OR q.id = ANY(${sql.param(rows.map(({ id }) => id))}::uuid[]))`
}

/** Kept in a table of their own: under row-level security no index can find an element of an array. */
function tagCondition(tag: string): SQL {
  return sql`EXISTS (SELECT FROM request_tags t WHERE t.org_id = q.org_id AND t.tag = ${tag} AND t.request_id = q.id)`
}

function searchCondition(q: string): SQL {
  const number = /^\s*(?:[a-z][a-z0-9]*-)?([0-9]{1,9})\s*$/i.exec(q)?.[1]
  // One set of ids rather than an OR, which would keep the planner from both indexes.
  const byNumber = number ? sql`UNION ALL SELECT n.id FROM requests n WHERE n.number = ${Number(number)}` : sql``
  return sql`q.id IN (SELECT search_requests(${q}, ${searchDepth}) ${byNumber})`
}
