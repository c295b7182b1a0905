import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { type Asker, may } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { listFilesOf } from '@holdfast/db/files/queries.ts'
import { findMessages } from '@holdfast/db/messages/queries.ts'
import { presentMessage } from '../requests/present-message.ts'

// Markdown that is made to be slow takes tens of milliseconds; a page full of it must not hold up everybody else.
const longestTurnMs = 20

/**
 * Presents messages as the caller may see them: notes only to who may read notes. Whether the caller may see their
 * requests is for whoever asks to decide.
 * @returns by id; what is missing is not there, or not for the caller
 */
export async function loadMessages(tx: Tx, caller: Asker, ids: readonly string[]): Promise<Map<string, Message>> {
  const rows = await findMessages(tx, ids)
  const withNotes = may(caller, 'note:read')
  const visible = rows.filter(({ internal }) => withNotes || !internal)
  const messageIds = visible.flatMap(({ id, fileCount }) => (fileCount > 0 ? [id] : []))
  const files = await listFilesOf(tx, { messageIds })
  const loaded = new Map<string, Message>()
  let turn = performance.now()
  for (const row of visible) {
    loaded.set(row.id, presentMessage(row, files.get(row.id) ?? []))
    if (performance.now() - turn < longestTurnMs) continue
    await nextTurn()
    turn = performance.now()
  }
  return loaded
}
