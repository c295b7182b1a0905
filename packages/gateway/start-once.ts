import { type BulkInput, bulkWorkflowId, bulkWorkflowType } from '@holdfast/workflows/bulk/messages.ts'
import { type EffectInput, effectWorkflowId, effectWorkflowType } from '@holdfast/workflows/effects/messages.ts'
import { type FileInput, fileWorkflowId, fileWorkflowType } from '@holdfast/workflows/files/messages.ts'
import {
  type PersonErasureInput,
  type PersonExportInput,
  personErasureWorkflowId,
  personErasureWorkflowType,
  personExportWorkflowId,
  personExportWorkflowType,
} from '@holdfast/workflows/person-data/messages.ts'
import {
  type PersonImportInput,
  personImportWorkflowId,
  personImportWorkflowType,
} from '@holdfast/workflows/person-imports/messages.ts'
import { requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { workflowTaskTimeout } from './start-options.ts'

/** Starts the workflow of one effect; twice is once. What failed may be tried anew: its state says whether it is wanted. */
export function startEffect(client: Client, { orgId, effectId, retry = 0 }: EffectInput): Promise<void> {
  const anew = 'ALLOW_DUPLICATE_FAILED_ONLY'
  const input: EffectInput = { orgId, effectId, ...(retry > 0 && { retry }) }
  return startOnce(client, effectWorkflowType, effectWorkflowId(effectId, retry), input, anew)
}

/** Starts the workflow that asks one change of many requests; twice is once. */
export function startBulk(client: Client, { orgId, jobId, scopes }: BulkInput): Promise<void> {
  return startOnce(client, bulkWorkflowType, bulkWorkflowId(jobId), { orgId, jobId, ...(scopes && { scopes }) })
}

/** Starts the workflow that looks at one file; twice is once. What failed may be tried anew, when it is asked for. */
export function startFile(client: Client, { orgId, fileId }: FileInput): Promise<void> {
  const anew = 'ALLOW_DUPLICATE_FAILED_ONLY'
  return startOnce(client, fileWorkflowType, fileWorkflowId(fileId), { orgId, fileId }, anew)
}

/** Starts the workflow that takes in people from a file; twice is once. */
export function startPersonImport(client: Client, { orgId, importId, scopes }: PersonImportInput): Promise<void> {
  const input = { orgId, importId, ...(scopes && { scopes }) }
  return startOnce(client, personImportWorkflowType, personImportWorkflowId(importId), input)
}

/** Starts the workflow that gathers what the desk has about a person; twice is once. */
export function startPersonExport(client: Client, { orgId, exportId }: PersonExportInput): Promise<void> {
  return startOnce(client, personExportWorkflowType, personExportWorkflowId(exportId), { orgId, exportId })
}

/** Starts the workflow that makes a person nobody; twice is once. */
export function startPersonErasure(client: Client, { orgId, erasureId }: PersonErasureInput): Promise<void> {
  return startOnce(client, personErasureWorkflowType, personErasureWorkflowId(erasureId), { orgId, erasureId })
}

async function startOnce(
  client: Client,
  type: string,
  workflowId: string,
  input: object,
  workflowIdReusePolicy: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE_FAILED_ONLY' = 'REJECT_DUPLICATE',
): Promise<void> {
  try {
    await client.workflow.start(type, {
      workflowId,
      taskQueue: requestTaskQueue,
      workflowTaskTimeout,
      args: [input],
      workflowIdReusePolicy,
    })
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
}
