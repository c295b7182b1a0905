/** A Temporal namespace as Holdfast wants it; retention in days after an execution closed. */
export interface NamespaceDefinition {
  name: string
  description: string
  retentionDays: number
}

/** The namespace that every organization shares unless it must be apart. */
export const defaultNamespace = 'holdfast'

/** Closed executions stay readable for 30 days; what must last longer is in PostgreSQL. */
export const namespaceDefinition = (name: string = defaultNamespace): NamespaceDefinition => ({
  name,
  description: 'Holdfast: every request is one workflow',
  retentionDays: 30,
})
