/** What activities are given; there is no other way for them to reach the world. */
import type { ChangeResult, RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { Database } from '@holdfast/db/database.ts'
import type { SlaLibrary } from './requests/sla-library.ts'

export interface ActivityDeps {
  readonly db: Database
  readonly sla: SlaLibrary
  /** Sends one webhook; throws when the other side did not take it. */
  readonly postWebhook: PostWebhook
  readonly changeRequest: ChangeRequest
}

/** All that the transitions of a request need: nothing outside the house. */
export type RequestDeps = Pick<ActivityDeps, 'db' | 'sla'>

/** @returns what the other side said, for the ledger. The key makes a repetition recognizable over there. */
export type PostWebhook = (call: { url: string; key: string; body: unknown }) => Promise<string>

/**
 * Asks a request's workflow for one change, as the API does; the same `updateId` is the same change.
 * @returns `pending` when nobody answered in time
 * @throws AppError with the refusal's code, or `unavailable`
 */
export type ChangeRequest = (
  target: { orgId: string; requestId: string; namespace?: string },
  command: RequestCommand,
  options: { updateId: string; waitMs?: number },
) => Promise<{ state: 'done'; result: ChangeResult } | { state: 'pending' }>
