/** Writes a finished draft. Called once a transition, inside its transaction. */
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { clocks, events, outbox, requestAssignees, requests } from '@holdfast/db/requests/schema.ts'
import { never } from '@holdfast/db/database.ts'
import { type Clock, stateOf } from '@holdfast/sla/clock.ts'
import { and, eq, lt, sql } from 'drizzle-orm'
import { describeChanges } from './describe-changes.ts'
import type { Draft, RequestRow } from './draft.ts'
import { nextDue, slaStateOf } from './present-snapshot.ts'
import type { SlaLibrary } from './sla-library.ts'
import type { TransitionInput } from './transition.ts'

/** @throws Error when the transition named no event, or another writer was faster (which must not happen) */
export async function commitDraft(_sla: SlaLibrary, draft: Draft, input: TransitionInput): Promise<void> {
  const { row } = draft
  if (!draft.event) throw new Error('a transition must say what happened')
  const due = nextDue(draft.clocks)
  row.seq = input.seq
  row.updatedAt = draft.at
  row.slaState = slaStateOf(draft.clocks)
  row.nextDueAt = due ? new Date(due.dueAt) : never
  row.nextDueClock = due?.kind ?? null
  await writeRow(draft, input)
  await writeEvent(draft, input)
  await writeClocks(draft)
  await writeParticipants(draft)
  await writeEffects(draft, input)
  if (draft.outbox.length > 0) {
    await draft.tx.insert(outbox).values(draft.outbox.map((item) => ({ orgId: row.orgId, ...item })))
  }
}

async function writeRow(draft: Draft, { seq }: TransitionInput): Promise<void> {
  const { tx, row, before } = draft
  const changed: Partial<Record<keyof RequestRow, unknown>> = {}
  for (const key of Object.keys(row) as (keyof RequestRow)[]) if (row[key] !== before[key]) changed[key] = row[key]
  // A Date cannot hold PostgreSQL's `infinity`.
  if (changed.nextDueAt === never) changed.nextDueAt = sql`'infinity'`
  const written = await tx
    .update(requests)
    .set(changed as Partial<RequestRow>)
    .where(and(eq(requests.id, row.id), lt(requests.seq, seq)))
  if (written.rowCount !== 1) throw new Error(`request ${row.id} has moved on past ${seq}`)
}

async function writeEvent(draft: Draft, { seq, commandId }: TransitionInput): Promise<void> {
  const { event, row } = draft
  if (!event) return
  await draft.tx.insert(events).values({
    orgId: row.orgId,
    requestId: row.id,
    seq,
    type: event.type,
    actorKind: event.actor.kind,
    actorId: event.actor.id,
    internal: event.internal,
    occurredAt: draft.at,
    data: { ...event.data, ...describeChanges(draft) },
    commandId: commandId ?? null,
  })
}

async function writeClocks(draft: Draft): Promise<void> {
  const { orgId, id: requestId } = draft.row
  const changed = draft.clocks.filter((clock) => !draft.clocksBefore.includes(clock))
  if (changed.length === 0) return
  const excluded = (column: string) => sql.raw(`excluded.${column}`)
  await draft.tx
    .insert(clocks)
    .values(changed.map((clock) => ({ orgId, requestId, ...clockColumns(clock) })))
    .onConflictDoUpdate({
      target: [clocks.requestId, clocks.kind, clocks.cycle],
      set: {
        state: excluded('state'),
        targetMinutes: excluded('target_minutes'),
        usedMs: excluded('used_ms'),
        policyVersionId: excluded('policy_version_id'),
        calendarVersionId: excluded('calendar_version_id'),
        dueAt: excluded('due_at'),
        breachedAt: excluded('breached_at'),
        endedAt: excluded('ended_at'),
        data: excluded('data'),
      },
    })
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

async function writeParticipants({ tx, row, participants, at }: Draft): Promise<void> {
  for (const [personId, kind] of participants) {
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
async function writeEffects(draft: Draft, { seq }: TransitionInput): Promise<void> {
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
