/** Names of the workflow that asks one change of many requests. */
export const bulkWorkflowType = 'bulk'

export interface BulkInput {
  readonly orgId: string
  readonly jobId: string
  /** What the token grants by which it was asked; left out where a person asked. */
  readonly scopes?: readonly string[]
}

export type BulkWorkflow = (input: BulkInput) => Promise<void>

/** @returns the id that makes a job one, however often the relay tells of it. */
export function bulkWorkflowId(jobId: string): string {
  return `bulk/${jobId}`
}
