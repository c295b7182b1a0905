/** Where the page of a person keeps what it has read; beginning as the rest of people and requests do. */
export const personKeys = {
  notes: (personId: string) => ['people', 'notes', personId] as const,
  requests: (personId: string, part: 'open' | 'ended') => ['requests', 'of-person', personId, part] as const,
  allRequests: (personId: string) => ['requests', 'of-person', personId] as const,
}
