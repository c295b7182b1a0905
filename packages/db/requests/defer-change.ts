import type { RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { Tx } from '../database.ts'
import { outbox } from './schema.ts'

/**
 * Keeps a change that nobody carried out in time, so that the relay asks until it has an answer; with the same id, so
 * twice is once.
 */
export async function deferChange(
  tx: Tx,
  target: { orgId: string; requestId: string; namespace?: string },
  updateId: string,
  command: RequestCommand,
): Promise<void> {
  const { orgId, requestId, namespace } = target
  await tx.insert(outbox).values({ orgId, requestId, kind: 'command', payload: { updateId, command, namespace } })
}
