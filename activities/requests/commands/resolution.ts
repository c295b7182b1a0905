/** Resolve, confirm, reopen, cancel (A5, A6). */
import type {
  Actor,
  CancelCommand,
  ConfirmCommand,
  ReopenCommand,
  ResolveCommand,
} from '@holdfast/contracts/requests/commands.ts'
import { resolutionCodes } from '@holdfast/db/categories/schema.ts'
import { and, eq } from 'drizzle-orm'
import { refuse } from '../../failures.ts'
import { businessDaysLater, readSettings } from '../business-days.ts'
import { changeClocks } from '../change-clocks.ts'
import { type Draft, lifecycleActor } from '../draft.ts'
import { leaveLine, serveLines } from '../line.ts'
import { move } from '../move.ts'
import { readText } from '../payload.ts'
import type { SlaLibrary } from '../sla-library.ts'
import { releaseIfGone, requireTaker, setPrimary } from './assignment.ts'

const dayMs = 86_400_000

export async function resolve(sla: SlaLibrary, draft: Draft, command: ResolveCommand): Promise<void> {
  const text = await readText(draft, command.payloadId)
  if (!text) throw missing('/text', 'a resolution needs a text')
  await requireCode(draft, command.code)
  const again = draft.status === 'resolved'
  move(draft, 'resolve', { givesPrimary: command.take === true })
  if (command.take && !draft.row.assigneeId) {
    await requireTaker(draft, command.actor)
    setPrimary(draft, command.actor.id)
  }
  await setResolution(sla, draft, command.actor, { code: command.code, text })
  draft.record(again ? 'resolution_changed' : 'resolved', command.actor)
  if (!again) await changeClocks(sla, draft, { type: 'resolved' })
  await serveLines(draft)
}

/** Resolves as unanswered when the requester never answered (a code of its own). */
export async function resolveUnanswered(sla: SlaLibrary, draft: Draft): Promise<void> {
  const text = 'Resolved because no answer came.'
  move(draft, 'resolve', { givesPrimary: true })
  await setResolution(sla, draft, lifecycleActor, { code: 'unanswered', text })
  draft.record('resolved', lifecycleActor, { unanswered: true })
  await changeClocks(sla, draft, { type: 'resolved' })
  await serveLines(draft)
}

async function setResolution(sla: SlaLibrary, draft: Draft, actor: Actor, resolution: { code: string; text: string }) {
  const { row, at } = draft
  row.resolutionCode = resolution.code
  row.resolutionText = resolution.text
  row.resolvedBy = actor.kind === 'person' ? actor.id : null
  row.resolvedAt = at
  leaveLine(draft)
  const settings = await readSettings(draft)
  row.autoCloseAt = await businessDaysLater(sla, draft, settings.confirmationBusinessDays, settings)
}

async function requireCode({ tx, row }: Draft, code: string): Promise<void> {
  const [known] = await tx
    .select({ id: resolutionCodes.id })
    .from(resolutionCodes)
    .where(and(eq(resolutionCodes.orgId, row.orgId), eq(resolutionCodes.code, code), eq(resolutionCodes.active, true)))
  if (!known) throw missing('/code', 'it is not a resolution code of the organization that is in use')
}

function missing(path: string, message: string) {
  return refuse('resolution_missing', message, { errors: [{ path, message }] })
}

export async function confirm(sla: SlaLibrary, draft: Draft, { actor }: Pick<ConfirmCommand, 'actor'>): Promise<void> {
  move(draft, 'confirm')
  draft.row.closedAt = draft.at
  draft.row.autoCloseAt = null
  await openReopenWindow(draft)
  draft.record(actor.kind === 'system' ? 'closed' : 'confirmed', actor)
  await changeClocks(sla, draft, { type: 'closed' })
}

export async function cancel(sla: SlaLibrary, draft: Draft, command: CancelCommand): Promise<void> {
  const { row } = draft
  move(draft, 'cancel')
  row.cancelReason = await readText(draft, command.payloadId)
  row.cancelledAt = draft.at
  leaveLine(draft)
  await openReopenWindow(draft)
  draft.record('cancelled', command.actor, row.cancelReason ? { reason: row.cancelReason } : {})
  await changeClocks(sla, draft, { type: 'cancelled' })
  await serveLines(draft)
}

async function openReopenWindow(draft: Draft): Promise<void> {
  const { reopenDays } = await readSettings(draft)
  draft.row.reopenUntil = new Date(draft.at.getTime() + reopenDays * dayMs)
}

export async function reopen(sla: SlaLibrary, draft: Draft, command: ReopenCommand): Promise<void> {
  const reason = await readText(draft, command.payloadId)
  move(draft, 'reopen', { byAgent: command.byAgent })
  draft.record('reopened', command.actor, reason ? { reason } : {})
  await startAgain(sla, draft)
}

/** What every reopening does, by whichever way it came: the resolution is kept in the timeline only. */
export async function startAgain(sla: SlaLibrary, draft: Draft): Promise<void> {
  const { row, before } = draft
  const from = before.status as 'resolved' | 'closed' | 'cancelled'
  row.resolutionCode = null
  row.resolutionText = null
  row.resolvedBy = null
  row.resolvedAt = null
  row.autoCloseAt = null
  row.closedAt = null
  row.cancelledAt = null
  row.cancelReason = null
  row.reopenUntil = null
  row.reopenCount = before.reopenCount + 1
  // Nobody works on what is open.
  if (row.status === 'open') row.assigneeId = null
  await releaseIfGone(draft)
  await changeClocks(sla, draft, { type: 'reopened', from })
}
