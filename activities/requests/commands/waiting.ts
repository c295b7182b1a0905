/** Wait and resume (B3). */
import type { ResumeCommand, WaitCommand } from '@holdfast/contracts/requests/commands.ts'
import { businessDaysLater, readSettings } from '../business-days.ts'
import { changeClocks } from '../change-clocks.ts'
import type { Draft } from '../draft.ts'
import { move } from '../move.ts'
import { readText } from '../payload.ts'
import type { SlaLibrary } from '../sla-library.ts'
import { releaseIfGone } from './assignment.ts'

export async function wait(sla: SlaLibrary, draft: Draft, command: WaitCommand): Promise<void> {
  const { row } = draft
  move(draft, 'wait')
  row.waitReason = command.reason
  row.waitNote = await readText(draft, command.payloadId)
  row.waitUntil = command.until ? new Date(command.until) : null
  const days = command.unansweredBusinessDays
  const settings = days ? await readSettings(draft) : null
  row.remindAt = days && settings ? await businessDaysLater(sla, draft, days, settings) : null
  row.resolveUnansweredAt = days && settings ? await businessDaysLater(sla, draft, 2 * days, settings) : null
  draft.record('waiting', command.actor, row.waitNote ? { note: row.waitNote } : {})
  await changeClocks(sla, draft, { type: 'waiting', reason: command.reason })
}

export async function resume(sla: SlaLibrary, draft: Draft, { actor }: Pick<ResumeCommand, 'actor'>): Promise<void> {
  move(draft, 'resume')
  draft.record('resumed', actor)
  await releaseIfGone(draft)
  await changeClocks(sla, draft, { type: 'resumed' })
}
