import { isAgent, may } from '@holdfast/contracts/people/rights.ts'
import type { OwnView, RequestDetail, RequestLink, RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { RequestLinkKind } from '@holdfast/contracts/requests/vocabulary.ts'
import type { RequestSummaryRow } from '@holdfast/db/requests/columns.ts'
import type { RequestDetailRow } from '@holdfast/db/requests/queries.ts'
import { requestWorkflowId } from '@holdfast/workflows/requests/messages.ts'
import type { Caller } from '../auth/caller.ts'
import { seesAll } from '../auth/sees-all.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { presentNamed } from '../http/present-named.ts'
import { presentRowClock } from './row-clocks.ts'

/** @returns a number as people say it. */
export function formatNumber({ organization }: Caller, number: number): string {
  return `${organization.numberPrefix}-${number}`
}

/** @returns one line of a list; service levels and tags are the desk's own business, so only agents see them. */
export function presentSummary(row: RequestSummaryRow, caller: Caller, own?: OwnView): RequestSummary {
  const forAgents = isAgent(caller.role)
  const { id, type, title, status, priority, channel, categoryId, subcategoryId, businessUnitId, tags } = row
  return {
    id,
    number: formatNumber(caller, row.number),
    type,
    title,
    status,
    priority,
    channel,
    categoryId,
    subcategoryId,
    businessUnitId,
    regionId: row.regionId,
    siteId: row.siteId,
    tags: forAgents ? tags : [],
    requester: { id: row.requesterId, name: row.requesterName ?? '' },
    team: presentNamed(row.teamId, row.teamName),
    assignee: presentNamed(row.assigneeId, row.assigneeName),
    waitReason: row.waitReason,
    slaState: forAgents ? row.slaState : null,
    nextDueAt: forAgents ? presentInstant(row.nextDueAt) : null,
    nextDueClock: forAgents ? row.nextDueClock : null,
    clock: forAgents ? presentRowClock(row.clock) : null,
    ...(own && { own }),
    createdAt: presentTime(row.createdAt),
    updatedAt: presentTime(row.updatedAt),
    version: row.version,
  }
}

export function presentDetail(row: RequestDetailRow, caller: Caller, own?: OwnView): RequestDetail {
  return {
    ...presentSummary(row, caller, own),
    description: row.description,
    participants: presentParticipants(row),
    wait: presentWait(row, caller),
    resolution: presentResolution(row),
    closedAt: presentInstant(row.closedAt),
    cancelled: row.cancelledAt === null ? null : { at: presentTime(row.cancelledAt), reason: row.cancelReason },
    reopenUntil: presentInstant(row.reopenUntil),
    reopenCount: row.reopenCount,
    links: presentLinks(row, caller),
    form: row.form,
    executionUrl: may(caller, 'execution:read') && seesAll(caller) ? executionUrl(caller, row.id) : null,
  }
}

/**
 * A private link reaches one request, so it tells nothing of others either. What agents have linked may belong to
 * somebody else, so it is theirs to know.
 */
function presentLinks({ links }: RequestDetailRow, caller: Caller): RequestDetail['links'] {
  if (caller.link) return []
  const shown = isAgent(caller.role) ? links : links.filter(({ kind }) => followUps.includes(kind))
  return shown.map(({ kind, ...request }) => presentLink(kind, request, caller))
}

const followUps: readonly RequestLinkKind[] = ['follow_up', 'followed_up_by']

export function presentLink(
  kind: RequestLinkKind,
  { id, number, title, status }: Pick<RequestDetailRow, 'id' | 'number' | 'title' | 'status'>,
  caller: Caller,
): RequestLink {
  return { kind, request: { id, number: formatNumber(caller, number), title, status } }
}

function presentParticipants(row: RequestDetailRow): RequestDetail['participants'] {
  const primary = presentNamed(row.assigneeId, row.assigneeName)
  const others = row.participants.map(({ id, name, kind, since }) => ({
    person: { id, name },
    kind,
    since: presentTime(since),
  }))
  return primary ? [{ person: primary, kind: 'primary', since: null }, ...others] : others
}

/** A note is for the requester only where the requester is whom the desk waits for. */
function presentWait(row: RequestDetailRow, caller: Caller): RequestDetail['wait'] {
  if (row.waitReason === null) return null
  return {
    reason: row.waitReason,
    note: isAgent(caller.role) || row.waitReason === 'requester' ? row.waitNote : null,
    until: presentInstant(row.waitUntil),
    remindAt: presentInstant(row.remindAt),
    resolveUnansweredAt: presentInstant(row.resolveUnansweredAt),
  }
}

function presentResolution(row: RequestDetailRow): RequestDetail['resolution'] {
  const { resolutionCode: code, resolutionText: text, resolvedAt } = row
  if (code === null || text === null || resolvedAt === null) return null
  const by = presentNamed(row.resolvedBy, row.resolvedByName)
  return { code, text, by, at: presentTime(resolvedAt), closesAt: presentInstant(row.autoCloseAt) }
}

function executionUrl({ organization }: Caller, requestId: string): string {
  return `/temporal/namespaces/${organization.temporalNamespace}/workflows/${encodeURIComponent(requestWorkflowId(requestId))}`
}
