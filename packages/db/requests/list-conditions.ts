/** The filters of a list as conditions of its statement. */
import {
  type Priority,
  priorities,
  type RequestStatus,
  requestStatuses,
} from '@holdfast/contracts/requests/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { searchText } from '../search-text.ts'
import type { RequestListing } from './list-requests.ts'
import { reachCondition } from './reach-condition.ts'

type Filter = RequestListing['filter']

/** A text search looks among so many of the newest matches. */
const searchDepth = 500

export type Conditions = Pick<RequestListing, 'filter' | 'statuses' | 'sort' | 'reach'>

/** @returns the conditions, in which `q` is the request */
export async function conditionsOf(tx: Tx, { filter, statuses, sort, reach }: Conditions): Promise<SQL[]> {
  // In these orders each priority is a scan of its own.
  const ordersByRank = !filter.q && (sort === 'nextDue' || sort === 'priority')
  const all = [
    statuses.length < requestStatuses.length && statusCondition(statuses),
    await reachCondition(tx, reach),
    filter.priority && !ordersByRank && priorityCondition(filter.priority),
    ...wordConditions(filter),
    ...idConditions(filter, reach.personId),
    ...(await categoryConditions(tx, filter)),
    filter.tag && tagCondition(filter.tag),
    filter.notTag && sql`NOT ${tagCondition(filter.notTag)}`,
    ...instantConditions(filter),
    filter.q && searchCondition(filter.q),
  ]
  return all.filter(isCondition)
}

function isCondition(condition: unknown): condition is SQL {
  return typeof condition === 'object' && condition !== null
}

function wordConditions({ type, channel, waitReason, slaState }: Filter) {
  return [
    type && sql`q.type = ANY(${sql.param(type)}::text[])`,
    channel && sql`q.channel = ANY(${sql.param(channel)}::text[])`,
    waitReason && sql`q.wait_reason = ANY(${sql.param(waitReason)}::text[])`,
    slaState && sql`q.sla_state = ANY(${sql.param(slaState)}::text[])`,
  ]
}

function idConditions(filter: Filter, personId: string) {
  const of = (ids: readonly string[] | undefined) => ids?.map((id) => (id === 'me' ? personId : id))
  return [
    idCondition('team_id', filter.teamId),
    idCondition('assignee_id', of(filter.assigneeId)),
    idCondition('requester_id', of(filter.requesterId)),
    idCondition('business_unit_id', filter.businessUnitId),
    idCondition('region_id', filter.regionId),
    idCondition('site_id', filter.siteId),
    idCondition('team_id', filter.notTeamId, true),
    idCondition('assignee_id', of(filter.notAssigneeId), true),
    idCondition('requester_id', of(filter.notRequesterId), true),
    idCondition('business_unit_id', filter.notBusinessUnitId, true),
    idCondition('region_id', filter.notRegionId, true),
    idCondition('site_id', filter.notSiteId, true),
  ]
}

/** One value is compared by `=`, which an index of its column serves in order; `none` is no value at all. */
function idCondition(column: string, wanted: readonly string[] | undefined, isNot = false): SQL | undefined {
  if (!wanted) return undefined
  const name = sql.raw(`q.${column}`)
  const ids = wanted.filter((id) => id !== 'none')
  const hasNone = ids.length < wanted.length
  if (isNot) {
    const others = sql`${name} <> ALL(${sql.param(ids)}::uuid[])`
    return hasNone ? sql`(${name} IS NOT NULL AND ${others})` : sql`(${name} IS NULL OR ${others})`
  }
  const these = ids.length === 1 ? sql`${name} = ${ids[0]}::uuid` : sql`${name} = ANY(${sql.param(ids)}::uuid[])`
  if (!hasNone) return these
  return ids.length === 0 ? sql`${name} IS NULL` : sql`(${name} IS NULL OR ${these})`
}

function instantConditions(filter: Filter) {
  const { isDue } = filter
  return [
    isDue !== undefined && sql.raw(`q.next_due_at ${isDue ? '<' : '='} 'infinity'`),
    filter.dueAfter && sql`q.next_due_at >= ${filter.dueAfter}::timestamptz`,
    filter.dueBefore && sql`q.next_due_at < ${filter.dueBefore}::timestamptz`,
    filter.createdAfter && sql`q.created_at >= ${filter.createdAfter}::timestamptz`,
    filter.createdBefore && sql`q.created_at < ${filter.createdBefore}::timestamptz`,
    filter.updatedAfter && sql`q.updated_at >= ${filter.updatedAfter}::timestamptz`,
    filter.updatedBefore && sql`q.updated_at < ${filter.updatedBefore}::timestamptz`,
  ]
}

/** A subcategory is looked for within its category, which the indexes carry. */
async function categoryConditions(tx: Tx, { categoryId, notCategoryId }: Filter): Promise<SQL[]> {
  if (!categoryId && !notCategoryId) return []
  const { rows } = await tx.execute<{ id: string; parentId: string | null }>(sql`
    SELECT id, parent_id AS "parentId" FROM categories
    WHERE id = ANY(${sql.param([...(categoryId ?? []), ...(notCategoryId ?? [])])}::uuid[])`)
  const within = (ids: readonly string[]) => {
    const known = rows.filter(({ id }) => ids.includes(id))
    const whole = known.filter(({ parentId }) => parentId === null).map(({ id }) => id)
    const parts = known.map(
      ({ id, parentId }) => parentId && sql`(q.category_id = ${parentId}::uuid AND q.subcategory_id = ${id}::uuid)`,
    )
    const all = [...(whole.length > 0 ? [idCondition('category_id', whole)] : []), ...parts].filter(isCondition)
    return all.length > 0 ? sql`(${sql.join(all, sql` OR `)})` : sql`false`
  }
  return [
    ...(categoryId ? [within(categoryId)] : []),
    ...(notCategoryId ? [sql`${within(notCategoryId)} IS NOT TRUE`] : []),
  ]
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

/** Kept in a table of their own: under row-level security no index can find an element of an array. */
function tagCondition(tags: readonly string[]): SQL {
  const isOne = tags.length === 1 ? sql`t.tag = ${tags[0]}` : sql`t.tag = ANY(${sql.param(tags)}::text[])`
  return sql`EXISTS (SELECT FROM request_tags t WHERE t.org_id = q.org_id AND ${isOne} AND t.request_id = q.id)`
}

function searchCondition(q: string): SQL {
  const number = /^\s*(?:[a-z][a-z0-9]*-)?([0-9]{1,9})\s*$/i.exec(q)?.[1]
  // One set of ids rather than an OR, which would keep the planner from both indexes.
  const byNumber = number ? sql`UNION ALL SELECT n.id FROM requests n WHERE n.number = ${Number(number)}` : sql``
  return sql`q.id IN (SELECT search_requests(${searchText(q)}, ${searchDepth}) ${byNumber})`
}
