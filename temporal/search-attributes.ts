/** The types of search attributes that Holdfast uses. */
export type SearchAttributeType = 'Keyword' | 'Datetime'

/**
 * Custom search attributes of a namespace.
 * PostgreSQL has 10 keyword columns and 3 of each other type, so a new one has to earn its place.
 */
export const searchAttributes = {
  RequestNumber: 'Keyword',
  RequestStatus: 'Keyword',
  RequestPriority: 'Keyword',
  RequestAssignee: 'Keyword',
  RequestTeam: 'Keyword',
  SlaState: 'Keyword',
  OrganizationId: 'Keyword',
  NextDue: 'Datetime',
} as const satisfies Record<string, SearchAttributeType>
