/** Writes a finished draft. Called once a transition, inside its transaction. */

import { isActive } from '@holdfast/contracts/requests/vocabulary.ts'
import { never } from '@holdfast/db/database.ts'
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { writeTexts, writeTransition } from '@holdfast/db/requests/commands.ts'
import { outbox, requestAssignees } from '@holdfast/db/requests/schema.ts'
import { type Clock, stateOf } from '@holdfast/sla/clock.ts'
import { and, eq } from 'drizzle-orm'
import { describeChanges } from './describe-changes.ts'
import type { Draft } from './draft.ts'
import { followChat } from './follow-chat.ts'
import { nextDue, slaStateOf } from './present-snapshot.ts'
import type { TransitionInput } from './transition.ts'

/** @throws Error when the transition named no event, or another writer was faster (which must not happen) */
export async function commitDraft(draft: Draft, { seq, commandId }: TransitionInput): Promise<void> {
  const { row, before, event, client } = draft
  if (!event) throw new Error('a transition must say what happened')
  if (!isActive(draft.status)) row.lineSince = null
  const due = nextDue(draft.clocks)
  row.seq = seq
  row.updatedAt = draft.at
  row.slaState = slaStateOf(draft.clocks)
  row.nextDueAt = due ? new Date(due.dueAt) : never
  row.nextDueClock = due?.kind ?? null
  const { orgId, id: requestId } = row
  await writeTransition(client, {
    seq,
    row,
    event: {
      ...event,
      occurredAt: draft.at,
      data: { ...event.data, ...describeChanges(draft) },
      commandId: commandId ?? null,
    },
    clocks: draft.clocks
      .filter((clock) => !draft.clocksBefore.includes(clock))
      .map((clock) => ({ orgId, requestId, ...clockColumns(clock) })),
  })
  if (row.title !== before.title || row.description !== before.description) await writeTexts(client, row)
  await writeParticipants(draft)
  await writeEffects(draft, seq)
  await followChat(draft)
  await writeOutbox(draft)
}

/** What others are told of by the relay. */
export async function writeOutbox({ tx, row, outbox: items }: Draft): Promise<void> {
  if (items.length === 0) return
  await tx.insert(outbox).values(items.map((item) => ({ orgId: row.orgId, ...item })))
}

function clockColumns(clock: Clock) {
  const { kind, cycle, targetMinutes, usedMs, policyVersionId, calendarVersionId } = clock
  const date = (epochMs: number | null) => (epochMs === null ? null : new Date(epochMs))
  return {
    kind,
    cycle,
    state: stateOf(clock),
    targetMinutes,
    usedMs: Math.round(usedMs),
    policyVersionId,
    calendarVersionId,
    startedAt: new Date(clock.startedAt),
    dueAt: date(clock.dueAt),
    breachedAt: date(clock.breachedAt),
    endedAt: date(clock.endedAt),
    data: clock,
  }
}

async function writeParticipants({ tx, row, participants, participantsBefore, at }: Draft): Promise<void> {
  for (const [personId, kind] of participants) {
    if (kind === null && !participantsBefore.has(personId)) continue
    if (kind === null) {
      await tx
        .delete(requestAssignees)
        .where(and(eq(requestAssignees.requestId, row.id), eq(requestAssignees.personId, personId)))
    } else {
      await tx
        .insert(requestAssignees)
        .values({ orgId: row.orgId, requestId: row.id, personId, kind, since: at })
        .onConflictDoUpdate({ target: [requestAssignees.requestId, requestAssignees.personId], set: { kind } })
    }
  }
}

/** An inbox entry is done when it is written; what leaves the house is carried out by a workflow of its own. */
async function writeEffects(draft: Draft, seq: number): Promise<void> {
  const { tx, row } = draft
  // An import tells nobody: what it replays was told long ago.
  if (row.importing || draft.before.importing) return
  for (const effect of draft.effects) {
    const [written] = await tx
      .insert(effects)
      .values({
        orgId: row.orgId,
        requestId: row.id,
        causeSeq: seq,
        ...effect,
        state: effect.kind === 'inbox' ? 'done' : 'pending',
      })
      .onConflictDoNothing()
      .returning({ id: effects.id })
    if (!written) continue
    if (effect.kind === 'inbox' && effect.recipientId) {
      const { recipientId: personId, template, payload } = effect
      await tx
        .insert(notifications)
        .values({ orgId: row.orgId, personId, requestId: row.id, effectId: written.id, template, payload })
    } else {
      draft.outbox.push({ requestId: row.id, kind: 'effect', payload: { effectId: written.id } })
    }
  }
}
