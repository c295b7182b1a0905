/** What a request does by itself because an instant has come, besides its clocks. */
import type { Wake } from '@holdfast/contracts/requests/commands.ts'
import { confirm, resolveUnanswered } from './commands/resolution.ts'
import { resume } from './commands/waiting.ts'
import { type Draft, lifecycleActor } from './draft.ts'
import type { SlaLibrary } from './sla-library.ts'
import { nothing } from './transition.ts'

export async function wakeLifecycle(sla: SlaLibrary, draft: Draft, wake: Wake): Promise<undefined | typeof nothing> {
  const { row, status } = draft
  switch (wake.kind) {
    case 'wait_end':
      if (status !== 'waiting' || !row.waitUntil) return nothing
      await resume(sla, draft, { actor: lifecycleActor })
      return undefined
    case 'remind':
      if (status !== 'waiting' || !row.remindAt) return nothing
      remindRequester(draft)
      return undefined
    case 'resolve_unanswered':
      if (status !== 'waiting' || !row.resolveUnansweredAt) return nothing
      await resolveUnanswered(sla, draft)
      return undefined
    case 'auto_close':
      if (status !== 'resolved' || !row.autoCloseAt) return nothing
      await confirm(sla, draft, { actor: lifecycleActor })
      return undefined
    default:
      return nothing
  }
}

function remindRequester(draft: Draft): void {
  const { row, before } = draft
  row.remindAt = null
  draft.record('reminded', lifecycleActor, { personId: row.requesterId })
  draft.effects.push({
    kind: 'inbox',
    key: `${row.id}:wait_reminder:${before.seq + 1}`,
    recipientId: row.requesterId,
    template: 'wait_reminder',
    payload: { resolveAt: row.resolveUnansweredAt?.toISOString() ?? null },
  })
}
