/** What a public message does to its request; the message itself is in PostgreSQL already (design decision 5). */
import type { MessageSignal } from '@holdfast/contracts/requests/commands.ts'
import { changeClocks } from '../change-clocks.ts'
import type { Draft } from '../draft.ts'
import { serveLines } from '../line.ts'
import { move } from '../move.ts'
import type { SlaLibrary } from '../sla-library.ts'
import { nothing } from '../transition.ts'
import { releaseIfGone, setPrimary } from './assignment.ts'
import { startAgain } from './resolution.ts'

export async function agentReply(
  sla: SlaLibrary,
  draft: Draft,
  { actor, messageId }: MessageSignal,
): Promise<undefined | typeof nothing> {
  const { status, row } = draft
  // Only a person's answer is one: no automatic mail and no bot meets a clock.
  if (status === 'closed' || status === 'cancelled' || actor.kind !== 'person') return nothing
  move(draft, 'agent_reply')
  if (status === 'open' && !row.assigneeId) {
    setPrimary(draft, actor.id)
    await serveLines(draft)
  }
  draft.record('agent_replied', actor, { messageId })
  if (status !== 'resolved') await changeClocks(sla, draft, { type: 'agent_replied' })
  return undefined
}

export async function requesterReply(
  sla: SlaLibrary,
  draft: Draft,
  { actor, messageId, thanks }: MessageSignal,
): Promise<undefined | typeof nothing> {
  const { status, row, at } = draft
  const ended = status === 'closed' || status === 'cancelled'
  const withinReopenWindow = row.reopenUntil !== null && at <= row.reopenUntil
  if (ended && (thanks || !withinReopenWindow)) return nothing
  move(draft, 'requester_reply', { thanks, withinReopenWindow })
  draft.record('requester_replied', actor, { messageId, ...(thanks && { thanks }) })
  if (status === 'waiting' && draft.status !== 'waiting') {
    await releaseIfGone(draft)
    await changeClocks(sla, draft, { type: 'resumed' })
  }
  if (ended || (status === 'resolved' && draft.status !== 'resolved')) await startAgain(sla, draft)
  await changeClocks(sla, draft, { type: 'requester_replied', thanks })
  return undefined
}
