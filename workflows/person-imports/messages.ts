/** Names of the workflow that takes in people from a file. */
export const personImportWorkflowType = 'personImport'

export interface PersonImportInput {
  readonly orgId: string
  readonly importId: string
}

/** @returns the id that makes an import one, however often the relay tells of it. */
export function personImportWorkflowId(importId: string): string {
  return `person-import/${importId}`
}
