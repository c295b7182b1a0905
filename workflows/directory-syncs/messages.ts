/** Names of the workflow that brings a directory's people here, and of the schedule that starts it. */
export const directorySyncWorkflowType = 'directorySync'

export interface DirectorySyncInput {
  readonly orgId: string
  readonly directoryId: string
  /** Of the run that somebody asked for; one that the schedule starts makes its own. */
  readonly syncId?: string
}

/** @returns the schedule of a directory; Temporal adds the instant to it for each run */
export function directoryScheduleId(directoryId: string): string {
  return `directory-syncs/${directoryId}`
}

/** @returns the id that makes a run one, however often the relay tells of it */
export function directorySyncWorkflowId(syncId: string): string {
  return `directory-sync/${syncId}`
}

/** Nothing outlives it; `longestSyncHours` of the database counts on that. */
export const directorySyncTimeout = '12 hours'
