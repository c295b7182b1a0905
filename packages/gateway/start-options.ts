import type { RequestInput } from '@holdfast/contracts/requests/commands.ts'
import { requestTaskQueue, requestWorkflowId } from '@holdfast/workflows/requests/messages.ts'
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common'

/** What the Temporal UI shows of a request before its workflow has run. */
export interface RequestFacts {
  readonly number: string
  readonly priority: string
  readonly type: string
}

const organization = defineSearchAttributeKey('OrganizationId', 'KEYWORD')
const number = defineSearchAttributeKey('RequestNumber', 'KEYWORD')
const status = defineSearchAttributeKey('RequestStatus', 'KEYWORD')

// A workflow task is milliseconds of work; one that a killed worker held is given to another after so long.
export const workflowTaskTimeout = '4 seconds'

/** @returns options that every way of starting shares; ids, statuses and instants only (design decision 5). */
export function requestStartOptions(target: { orgId: string; requestId: string }, facts?: RequestFacts) {
  const input: RequestInput = { orgId: target.orgId, requestId: target.requestId }
  const attributes = [{ key: organization, value: target.orgId }]
  if (facts) attributes.push({ key: number, value: facts.number }, { key: status, value: 'open' })
  return {
    workflowId: requestWorkflowId(target.requestId),
    taskQueue: requestTaskQueue,
    workflowTaskTimeout,
    args: [input] as [RequestInput],
    typedSearchAttributes: new TypedSearchAttributes(attributes),
    ...(facts && { staticSummary: `${facts.number} · ${facts.type.replace('_', ' ')} · ${facts.priority}` }),
  }
}
