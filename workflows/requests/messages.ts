/** What is said to a request's workflow: message definitions, queue and ids. Nothing else, so that clients may import it. */
import type {
  ChangeResult,
  RequestCommand,
  RequestInput,
  RequestSignal,
  RequestSnapshot,
} from '@holdfast/contracts/requests/commands.ts'
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'

/** Workers of requests poll this queue. */
export const requestTaskQueue = 'requests'

/**
 * Activities that wait for the world outside (mail, webhooks, files, other requests) have a queue and slots of their
 * own: however long the other side takes, no request waits behind it.
 */
export const outsideTaskQueue = 'outside'

/** The workflow's type name as the Temporal UI shows it. */
export const requestWorkflowType = 'request'

/** What the type takes; clients name it in generics. */
export type RequestWorkflow = (input: RequestInput) => Promise<void>

/** @returns the id under which a request lives, whatever happens to it. */
export function requestWorkflowId(requestId: string): string {
  return `request/${requestId}`
}

/** The Update of a command; its name is the command's type, so that a history reads as what was done. */
export function requestUpdate(type: RequestCommand['type']) {
  return defineUpdate<ChangeResult, [RequestCommand]>(type)
}

/** Messages, the team's line and re-planning; told by the relay, at least once, recognized by their keys. */
export const requestSignal = defineSignal<[RequestSignal]>('tell')

/** The state as the workflow carries it. */
export const requestStateQuery = defineQuery<RequestSnapshot | null>('state')
