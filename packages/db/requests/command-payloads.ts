import type { Tx } from '../database.ts'
import { commandPayloads } from './schema.ts'

/** Keeps the texts of a command (docs/decisions/0007-writes-outside-workflows.md); a repetition finds them there. */
export async function keepPayload(
  tx: Tx,
  payload: { id: string; orgId: string; requestId: string; body: Record<string, unknown> },
): Promise<void> {
  await tx.insert(commandPayloads).values(payload).onConflictDoNothing()
}
