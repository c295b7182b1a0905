/** Assign, take, unassign, hand over (A7, C2). */
import type {
  Actor,
  AssignCommand,
  HandOverCommand,
  LineSignal,
  TakeCommand,
  UnassignCommand,
} from '@holdfast/contracts/requests/commands.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { requestAssignees } from '@holdfast/db/requests/schema.ts'
import { teams } from '@holdfast/db/teams/schema.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { refuse } from '../../failures.ts'
import { changeClocks } from '../change-clocks.ts'
import { requireRoomForChat } from '../chat-room.ts'
import { type Draft, lifecycleActor } from '../draft.ts'
import { joinLine, leaveLine, passOn, serveLines } from '../line.ts'
import { move } from '../move.ts'
import { pickAssignee } from '../pick-assignee.ts'
import type { SlaLibrary } from '../sla-library.ts'
import { nothing } from '../transition.ts'

/** Makes the person primary, or lets them take part. */
export async function assign(draft: Draft, command: AssignCommand): Promise<void> {
  await requireAgent(draft, command.personId, command.kind === 'observer')
  if (command.kind === 'primary') {
    move(draft, 'assign', { givesPrimary: true })
    setPrimary(draft, command.personId)
  } else if (draft.row.assigneeId === command.personId) {
    // From primary to a lesser part: nobody is in charge then, as after an unassign.
    loseAssignee(draft)
    draft.participants.set(command.personId, command.kind)
  } else {
    move(draft, 'assign')
    draft.participants.set(command.personId, command.kind)
  }
  draft.record('assigned', command.actor, { personId: command.personId, kind: command.kind })
  await serveLines(draft)
}

export async function take(draft: Draft, { actor, withinChatLimit }: TakeCommand): Promise<void> {
  await requireTaker(draft, actor)
  if (withinChatLimit) await requireRoomForChat(draft, actor.id)
  move(draft, 'take', { givesPrimary: true })
  setPrimary(draft, actor.id)
  draft.record('taken', actor)
  await serveLines(draft)
}

/** Takes a person off, whatever part they have. Without a primary the request is open again. */
export async function unassign(draft: Draft, { actor, personId }: UnassignCommand): Promise<void> {
  const { row, tx } = draft
  if (row.assigneeId === personId) {
    loseAssignee(draft)
  } else {
    const [part] = await tx
      .select({ kind: requestAssignees.kind })
      .from(requestAssignees)
      .where(and(eq(requestAssignees.requestId, row.id), eq(requestAssignees.personId, personId)))
    if (!part) throw refuse('not_found', 'this person has no part in the request')
    move(draft, 'unassign')
    draft.participants.set(personId, null)
  }
  draft.record('unassigned', actor, { personId })
  await serveLines(draft)
}

function loseAssignee(draft: Draft): void {
  move(draft, 'unassign', { losesPrimary: true })
  draft.row.assigneeId = null
  if (draft.row.teamId) joinLine(draft)
}

/**
 * What comes back to life does not come back to somebody who may no longer work on it (blocked, or no agent any more):
 * it goes to its team. Called where a request wakes or is reopened.
 */
export async function releaseIfGone(draft: Draft): Promise<void> {
  const { row } = draft
  if (draft.status !== 'in_progress' && draft.status !== 'open') return
  if (row.assigneeId && (await mayWork(draft, row.assigneeId))) return
  row.assigneeId = null
  row.status = 'open'
  if (!row.teamId) return
  await giveToTeam(draft, row.teamId)
  if (row.assigneeId) row.status = 'in_progress'
}

/** Gives it to a team; the clocks follow in the same step (S12). */
export async function handOver(sla: SlaLibrary, draft: Draft, command: HandOverCommand): Promise<void> {
  if (command.personId) await requireAgent(draft, command.personId, false)
  if (!(await setTeam(draft, command.teamId))) {
    throw refuse('validation_failed', 'no such team', { errors: [{ path: '/teamId', message: 'no such team' }] })
  }
  draft.row.assigneeId = null
  draft.row.lineSince = null
  await giveToTeam(draft, command.teamId, command.personId)
  move(draft, 'hand_over', { givesPrimary: draft.row.assigneeId !== null })
  draft.record('handed_over', command.actor, { teamId: command.teamId })
  await changeClocks(sla, draft, { type: 'replanned' })
  await serveLines(draft)
}

/** Tries the head of a team's line, or takes the request from somebody who went out of office. */
export async function tryLine(draft: Draft, { teamId, releaseFrom }: LineSignal): Promise<undefined | typeof nothing> {
  const { row } = draft
  const released = releaseFrom !== undefined && row.assigneeId === releaseFrom
  if (released && (row.status === 'open' || row.status === 'in_progress')) {
    row.assigneeId = null
    row.status = 'open'
    joinLine(draft)
    draft.record('returned_to_line', lifecycleActor, { personId: releaseFrom })
  } else if (row.teamId !== teamId || row.lineSince === null || row.assigneeId !== null) return nothing
  const chosen = await pickAssignee(draft, teamId)
  if (chosen) {
    move(draft, 'assign', { givesPrimary: true })
    setPrimary(draft, chosen)
    draft.record('assigned', lifecycleActor, { personId: chosen, kind: 'primary', by: 'line' })
  } else {
    await passOn(draft, teamId)
    if (!released) return nothing
  }
  await serveLines(draft)
  return undefined
}

/** Names the person, or lets the team's strategy find one; nobody found means the team's line. */
export async function giveToTeam(draft: Draft, teamId: string, personId?: string): Promise<void> {
  // An import assigns as its log says, not by today's strategies.
  const chosen = personId ?? (draft.row.importing ? null : await pickAssignee(draft, teamId))
  if (chosen) setPrimary(draft, chosen)
  else joinLine(draft)
}

/** @returns whether there is such a team that is switched on; else nothing has changed. */
export async function setTeam(draft: Draft, teamId: string): Promise<boolean> {
  const [team] = await draft.tx
    .select({ key: teams.key })
    .from(teams)
    .where(and(eq(teams.id, teamId), eq(teams.active, true)))
  if (!team) return false
  draft.row.teamId = teamId
  draft.teamKey = team.key
  return true
}

export function setPrimary(draft: Draft, personId: string): void {
  draft.row.assigneeId = personId
  draft.participants.set(personId, null)
  leaveLine(draft)
}

/** Only a person can take a request: a token or a part of the system cannot be responsible for anything. */
export async function requireTaker(draft: Draft, actor: Actor): Promise<void> {
  if (actor.kind !== 'person') throw refuse('person_unavailable', 'only a person can take a request')
  await requireAgent(draft, actor.id, false)
}

/** @returns whether the person is an agent who is not blocked. */
export async function mayWork(draft: Draft, personId: string): Promise<boolean> {
  const role = await findRole(draft, personId)
  return role !== undefined && role !== 'requester'
}

/** Observers may be anybody; those who work on a request must be agents who are not blocked. */
async function requireAgent(draft: Draft, personId: string, anybody: boolean): Promise<void> {
  const role = await findRole(draft, personId)
  if (!role) throw refuse('person_unavailable', 'this person does not exist or is blocked')
  if (!anybody && role === 'requester') {
    throw refuse('person_unavailable', 'a requester cannot work on requests')
  }
}

/** @returns the role of somebody who is there and not blocked. */
async function findRole({ tx }: Draft, personId: string): Promise<string | undefined> {
  const [person] = await tx
    .select({ role: people.role })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.blockedAt)))
  return person?.role
}
