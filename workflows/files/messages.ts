/** Names of the workflows that look at files and clean up after them. */
export const fileWorkflowType = 'file'
export const cleanFilesWorkflowType = 'cleanFiles'

export interface FileInput {
  readonly orgId: string
  readonly fileId: string
}

/** @returns the id that makes looking at a file one thing, however often the relay tells of it. */
export function fileWorkflowId(fileId: string): string {
  return `file/${fileId}`
}

export const cleanFilesScheduleId = 'files-cleanup'

export interface CleanFilesInput {
  /** How long a file may lie around unattached, in milliseconds; a day by default. */
  readonly olderThanMs?: number
}
