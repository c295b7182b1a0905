/** Names of the workflow that takes in people from a file. */
export const personImportWorkflowType = 'personImport'

export interface PersonImportInput {
  readonly orgId: string
  readonly importId: string
  /** What the token grants by which the file came; left out where a person brought it. */
  readonly scopes?: readonly string[]
}

/** @returns the id that makes an import one, however often the relay tells of it. */
export function personImportWorkflowId(importId: string): string {
  return `person-import/${importId}`
}
