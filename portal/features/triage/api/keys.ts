export const triageKeys = {
  all: ['triage'] as const,
  of: (teamId: string | null) => ['triage', teamId] as const,
  /** Begins as every list of requests does, so that whatever changes one reads it anew. */
  mine: ['requests', 'list', 'triage', 'mine'] as const,
}
