/** Names of the workflows that gather and that erase what the desk has about one person. */
export const personExportWorkflowType = 'personExport'
export const personErasureWorkflowType = 'personErasure'

export interface PersonExportInput {
  readonly orgId: string
  readonly exportId: string
}

/** @returns the id that makes an export one, however often the relay tells of it. */
export function personExportWorkflowId(exportId: string): string {
  return `person-export/${exportId}`
}

export interface PersonErasureInput {
  readonly orgId: string
  readonly erasureId: string
}

/** @returns the id that makes an erasure one, however often the relay tells of it. */
export function personErasureWorkflowId(erasureId: string): string {
  return `person-erasure/${erasureId}`
}
