/** What becomes of a sample request. */
export type Fate = 'open' | 'in_progress' | 'waiting' | 'resolved' | 'closed' | 'cancelled' | 'reopened'

/** Who and what a story is about. */
export interface Cast {
  readonly requesterId: string
  readonly agentId: string
  readonly leadId: string
  readonly teamId: string
  readonly otherId: string
}
