/** What a step of a ladder does: notify, reassign, raise the priority, call a webhook. */
import { type Priority, priorities, raisePriority } from '@holdfast/contracts/requests/vocabulary.ts'
import type { LadderAction, LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { requestAssignees } from '@holdfast/db/requests/schema.ts'
import { teamMembers } from '@holdfast/db/teams/schema.ts'
import { and, eq } from 'drizzle-orm'
import { changeClocks } from './change-clocks.ts'
import { giveToTeam, mayWork, setPrimary, setTeam } from './commands/assignment.ts'
import type { Draft } from './draft.ts'
import { serveLines } from './line.ts'
import type { SlaLibrary } from './sla-library.ts'

/** Where an effect comes from; with the request it makes the effect's key. */
export interface StepFacts {
  readonly clock: string
  readonly cycle: number
  readonly stepId: string
  readonly dueAt: string
  readonly lateMs: number
}

type NotifyAction = Extract<LadderAction, { kind: 'notify' }>

export async function escalate(sla: SlaLibrary, draft: Draft, step: LadderStep, facts: StepFacts): Promise<void> {
  await notifyStep(draft, step, facts, 'escalation')
  for (const action of step.actions) {
    if (action.kind === 'reassign') await reassign(sla, draft, action)
    if (action.kind === 'raise_priority') await raise(sla, draft, action.to)
    if (action.kind === 'webhook') {
      draft.effects.push({
        kind: 'webhook',
        key: `${keyOf(draft, facts)}:webhook:${action.url}`,
        target: action.url,
        template: 'escalation',
        payload: { ...facts, requestId: draft.row.id, number: `${draft.numberPrefix}-${draft.row.number}` },
      })
    }
  }
}

/** Tells everybody whom the step's notices name, each person once. */
export async function notifyStep(
  draft: Draft,
  step: LadderStep,
  facts: StepFacts,
  template: 'escalation' | 'unacknowledged',
): Promise<void> {
  const recipients = new Set<string>()
  for (const action of step.actions) {
    if (action.kind === 'notify') for (const personId of await recipientsOf(draft, action)) recipients.add(personId)
  }
  for (const recipientId of recipients) {
    draft.effects.push({
      kind: 'inbox',
      key: `${keyOf(draft, facts)}:${template}:${recipientId}`,
      recipientId,
      template,
      payload: { ...facts },
    })
  }
}

function keyOf({ row }: Draft, { clock, cycle, stepId }: StepFacts): string {
  return `${row.id}:${clock}:${cycle}:${stepId}`
}

async function recipientsOf({ tx, row }: Draft, action: NotifyAction): Promise<string[]> {
  const found: (string | null)[] = [...(action.personIds ?? [])]
  for (const to of action.to) {
    if (to === 'primary') found.push(row.assigneeId)
    if (to === 'requester') found.push(row.requesterId)
    if (to === 'collaborators' || to === 'observers') {
      const kind = to === 'collaborators' ? 'collaborator' : 'observer'
      const people = await tx
        .select({ id: requestAssignees.personId })
        .from(requestAssignees)
        .where(and(eq(requestAssignees.requestId, row.id), eq(requestAssignees.kind, kind)))
      found.push(...people.map(({ id }) => id))
    }
    if ((to === 'team' || to === 'team_leads') && row.teamId) {
      const members = await tx
        .select({ id: teamMembers.personId, isLead: teamMembers.isLead })
        .from(teamMembers)
        .where(eq(teamMembers.teamId, row.teamId))
      found.push(...members.filter(({ isLead }) => to === 'team' || isLead).map(({ id }) => id))
    }
  }
  return found.filter((id) => id !== null)
}

/** The former assignee stays as observer, so that nobody loses sight of what they worked on. */
async function reassign(
  sla: SlaLibrary,
  draft: Draft,
  { teamId, personId }: Extract<LadderAction, { kind: 'reassign' }>,
): Promise<void> {
  const { row } = draft
  const former = row.assigneeId
  // A step must never fail: what it names may have been switched off or blocked since the policy was published.
  if (personId && !(await mayWork(draft, personId))) return skipReassign(draft, 'person_unavailable')
  if (teamId) {
    if (!(await setTeam(draft, teamId))) return skipReassign(draft, 'team_off')
    row.assigneeId = null
    row.lineSince = null
    await giveToTeam(draft, teamId, personId)
    await changeClocks(sla, draft, { type: 'replanned' })
  } else if (personId) setPrimary(draft, personId)
  if (former && former !== row.assigneeId) draft.participants.set(former, 'observer')
  if (row.assigneeId && row.status === 'open') row.status = 'in_progress'
  await serveLines(draft)
}

function skipReassign({ event }: Draft, reason: string): void {
  if (event) event.data = { ...event.data, notReassigned: reason }
}

async function raise(sla: SlaLibrary, draft: Draft, to: Priority | undefined): Promise<void> {
  const { row } = draft
  const raised = to ?? raisePriority(row.priority as Priority)
  if (priorities.indexOf(raised) <= priorities.indexOf(row.priority as Priority)) return
  row.priority = raised
  await changeClocks(sla, draft, { type: 'replanned' })
}
