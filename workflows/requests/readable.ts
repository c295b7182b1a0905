/** How an execution reads in the Temporal UI (design decision 11): words and search attributes, without names or texts. */
import type { RequestSnapshot, Wake } from '@holdfast/contracts/requests/commands.ts'
import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common'

export const requestSearchAttributes = {
  number: defineSearchAttributeKey('RequestNumber', 'KEYWORD'),
  status: defineSearchAttributeKey('RequestStatus', 'KEYWORD'),
  priority: defineSearchAttributeKey('RequestPriority', 'KEYWORD'),
  assignee: defineSearchAttributeKey('RequestAssignee', 'KEYWORD'),
  team: defineSearchAttributeKey('RequestTeam', 'KEYWORD'),
  slaState: defineSearchAttributeKey('SlaState', 'KEYWORD'),
  organization: defineSearchAttributeKey('OrganizationId', 'KEYWORD'),
  nextDue: defineSearchAttributeKey('NextDue', 'DATETIME'),
} as const

/** @returns the attributes of `now` that differ from those of `before`; all of them for a first time. */
export function changedAttributes(now: RequestSnapshot, before: RequestSnapshot | null): SearchAttributeUpdatePair[] {
  const keys = requestSearchAttributes
  const pairs: SearchAttributeUpdatePair[] = []
  if (!before) pairs.push({ key: keys.number, value: now.number })
  if (now.status !== before?.status) pairs.push({ key: keys.status, value: now.status })
  if (now.priority !== before?.priority) pairs.push({ key: keys.priority, value: now.priority })
  if (now.primaryId !== (before?.primaryId ?? null)) pairs.push({ key: keys.assignee, value: now.primaryId })
  if (now.teamKey !== (before?.teamKey ?? null)) pairs.push({ key: keys.team, value: now.teamKey })
  if (now.slaState !== before?.slaState) pairs.push({ key: keys.slaState, value: now.slaState })
  if (now.nextDueAt !== (before?.nextDueAt ?? null)) {
    pairs.push({ key: keys.nextDue, value: now.nextDueAt === null ? null : new Date(now.nextDueAt) })
  }
  return pairs
}

const wakeWords: Record<Wake['kind'], string> = {
  breach: 'target reached',
  step: 'escalation step',
  patience: 'escalation not acknowledged',
  wait_end: 'end of the wait',
  remind: 'reminder to the requester',
  resolve_unanswered: 'resolve as unanswered',
  auto_close: 'confirmation window ends, close',
  window_end: 'reopen window ends',
}

/** @returns one line that says what a timer or an activity is about, such as "resolution: target reached". */
export function describeWake(wake: Wake): string {
  const clock = wake.clock ? `${wake.clock.replace('_', ' ')}: ` : ''
  return `${clock}${wakeWords[wake.kind]}${wake.stepId ? ` (${wake.stepId})` : ''}`
}

/** @returns the current details as Markdown: where the request is, its clocks, and what happens next by itself. */
export function describeRequest(snapshot: RequestSnapshot): string {
  const { number, status, waitReason, priority, clocks, nextWake } = snapshot
  const lines = [
    `**${number}** is **${status.replace('_', ' ')}**${waitReason ? ` for ${waitReason}` : ''}, priority ${priority}`,
    `Team ${snapshot.teamKey ?? 'none'}, assignee ${snapshot.primaryId ?? 'none'}, step ${snapshot.seq}`,
    '',
  ]
  if (clocks.length > 0) {
    lines.push('| clock | state | due (UTC) | target |', '| --- | --- | --- | --- |')
    for (const clock of clocks) {
      const due = clock.dueAt ?? `${Math.round(clock.remainingMs / 60_000)} min left`
      lines.push(
        `| ${clock.kind.replace('_', ' ')} ${clock.cycle} | ${clock.state} | ${due} | ${clock.targetMinutes} min |`,
      )
    }
    lines.push('')
  }
  lines.push(nextWake ? `Next by itself: ${describeWake(nextWake)} at ${nextWake.at}` : 'Nothing is planned.')
  return lines.join('\n')
}
