/** What a history holds, as the server gives it to anybody who may ask: for tests of what can be read there. */
import type { Client } from '@temporalio/client'
import type { temporal } from '@temporalio/proto'

type IHistoryEvent = temporal.api.history.v1.IHistoryEvent

export interface FoundPayload {
  /** Which event, and where in it. */
  readonly path: string
  readonly encoding: string
  readonly keyId: string
  readonly payload: temporal.api.common.v1.IPayload
}

export async function readEvents(client: Client, workflowId: string): Promise<IHistoryEvent[]> {
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution: { workflowId },
    maximumPageSize: 1_000,
  })
  return history?.events ?? []
}

/** @returns every payload in it, search attributes too */
export function findPayloads(value: unknown, path = ''): FoundPayload[] {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return []
  if ('metadata' in value && 'data' in value) {
    const payload = value as temporal.api.common.v1.IPayload
    const text = (name: string) => Buffer.from(payload.metadata?.[name] ?? []).toString('utf8')
    return [{ path, encoding: text('encoding'), keyId: text('encryption-key-id'), payload }]
  }
  return Object.entries(value).flatMap(([name, inner]) => findPayloads(inner, `${path}/${name}`))
}

/** @returns every text in it, and every run of bytes as if it were one, with where it is */
export function findTexts(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (value instanceof Uint8Array) return [{ path, text: Buffer.from(value).toString('latin1') }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => findTexts(inner, `${path}/${name}`))
}
