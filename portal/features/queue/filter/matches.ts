/** Whether a request is in a queue, told without asking the API: for what changes while one looks. */
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'

type Wanted = readonly string[] | undefined

export function matchesFilter(request: RequestSummary, filter: RequestFilter): boolean {
  return matchesLists(request, filter) && matchesNames(request, filter) && matchesTimes(request, filter)
}

/**
 * What a search finds only the API knows, in what was written as well; here it is the words of the title and the number.
 * Good enough to hold back what is new, never to take away what was found.
 */
export function matchesWords({ title, number }: RequestSummary, q: string | undefined): boolean {
  if (q === undefined) return true
  const text = `${title} ${number}`.toLowerCase()
  const words = q.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
  return words.every((word) => text.includes(word))
}

function isOneOf(value: string | null, wanted: Wanted): boolean {
  return wanted === undefined || wanted.includes(value ?? 'none')
}

function isNoneOf(value: string | null, unwanted: Wanted): boolean {
  return unwanted === undefined || !unwanted.includes(value ?? 'none')
}

function matchesLists(request: RequestSummary, filter: RequestFilter): boolean {
  return (
    isOneOf(request.status, filter.status) &&
    isOneOf(request.priority, filter.priority) &&
    isOneOf(request.type, filter.type) &&
    isOneOf(request.channel, filter.channel) &&
    isOneOf(request.waitReason, filter.waitReason) &&
    isOneOf(request.slaState, filter.slaState) &&
    (filter.tag === undefined || filter.tag.some((tag) => request.tags.includes(tag))) &&
    (filter.notTag === undefined || !filter.notTag.some((tag) => request.tags.includes(tag)))
  )
}

function matchesNames(request: RequestSummary, filter: RequestFilter): boolean {
  const { team, assignee, requester, categoryId, subcategoryId, businessUnitId, regionId, siteId } = request
  const categories = [categoryId, subcategoryId]
  return (
    isOneOf(team?.id ?? null, filter.teamId) &&
    isNoneOf(team?.id ?? null, filter.notTeamId) &&
    isOneOf(assignee?.id ?? null, filter.assigneeId) &&
    isNoneOf(assignee?.id ?? null, filter.notAssigneeId) &&
    isOneOf(requester.id, filter.requesterId) &&
    isNoneOf(requester.id, filter.notRequesterId) &&
    (filter.categoryId === undefined || categories.some((id) => id !== null && filter.categoryId?.includes(id))) &&
    !categories.some((id) => id !== null && filter.notCategoryId?.includes(id)) &&
    isOneOf(businessUnitId, filter.businessUnitId) &&
    isNoneOf(businessUnitId, filter.notBusinessUnitId) &&
    isOneOf(regionId, filter.regionId) &&
    isNoneOf(regionId, filter.notRegionId) &&
    isOneOf(siteId, filter.siteId) &&
    isNoneOf(siteId, filter.notSiteId)
  )
}

function matchesTimes({ nextDueAt, createdAt, updatedAt }: RequestSummary, filter: RequestFilter): boolean {
  const isDue = nextDueAt !== null
  return (
    (filter.isDue === undefined || filter.isDue === isDue) &&
    isBetween(nextDueAt, filter.dueAfter, filter.dueBefore) &&
    isBetween(createdAt, filter.createdAfter, filter.createdBefore) &&
    isBetween(updatedAt, filter.updatedAfter, filter.updatedBefore)
  )
}

function isBetween(instant: string | null, after: string | undefined, before: string | undefined): boolean {
  const at = instant === null ? Number.POSITIVE_INFINITY : Date.parse(instant)
  return (after === undefined || at >= Date.parse(after)) && (before === undefined || at < Date.parse(before))
}
