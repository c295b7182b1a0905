/** What activities are given; there is no other way for them to reach the world. */
import type { Database } from '@holdfast/db/database.ts'
import type { SlaLibrary } from './requests/sla-library.ts'

export interface ActivityDeps {
  readonly db: Database
  readonly sla: SlaLibrary
  /** Sends one webhook; throws when the other side did not take it. */
  readonly postWebhook: PostWebhook
}

/** @returns what the other side said, for the ledger. The key makes a repetition recognizable over there. */
export type PostWebhook = (call: { url: string; key: string; body: unknown }) => Promise<string>
