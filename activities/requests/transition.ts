/**
 * One transition is one transaction: lock the row, let `act` decide what becomes of it, write row, event, clocks and
 * effects. A retry is safe: the row carries the count of its transitions, and one that is already there answers with
 * the state that it led to (design decision 4).
 */
import type { RequestSnapshot } from '@holdfast/contracts/requests/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { lockRequest } from '@holdfast/db/requests/commands.ts'
import type pg from 'pg'
import type { RequestDeps } from '../deps.ts'
import { refuse, withoutParameters } from '../failures.ts'
import { commitDraft, writeOutbox } from './commit-draft.ts'
import { Draft } from './draft.ts'
import { presentSnapshot } from './present-snapshot.ts'

export interface TransitionInput {
  readonly orgId: string
  readonly requestId: string
  /** The place of this transition in the request's life; one more than the last. */
  readonly seq: number
  /** Effective instant, ISO 8601 UTC; without one it is that of the last transition. */
  readonly at?: string
  /** Update, signal or message that asks for it. */
  readonly commandId?: string
}

/** Returned by `act` to leave without a trace. */
export const nothing = Symbol('nothing')

/**
 * @param act changes the draft, or returns `nothing` to leave everything as it is
 * @returns the state after the transition, whoever wrote it
 */
export async function transition(
  deps: RequestDeps,
  input: TransitionInput,
  act: (draft: Draft) => Promise<undefined | typeof nothing>,
): Promise<RequestSnapshot> {
  try {
    return await deps.db.tenant(input.orgId, async (tx, client) => {
      const draft = await loadDraft(
        tx,
        client,
        input.requestId,
        input.at === undefined ? undefined : new Date(input.at),
      )
      // Whoever waited for the row's lock read its clocks before the other committed, so they are read again.
      if (draft.before.seq >= input.seq) return presentSnapshot(deps.sla, await loadDraft(tx, client, input.requestId))
      if ((await act(draft)) === nothing) {
        // It changes nothing here, yet others may have to be told (who is ahead in the line).
        await writeOutbox(draft)
        return presentSnapshot(deps.sla, draft)
      }
      await commitDraft(draft, input)
      return presentSnapshot(deps.sla, draft)
    })
  } catch (error) {
    // The same command was carried out before, by an earlier run that no longer remembers its answer.
    if (isRepeated(error)) return readSnapshot(deps, input)
    throw withoutParameters(error)
  }
}

/** @returns the state as it is on record. */
export async function readSnapshot(
  deps: RequestDeps,
  input: { orgId: string; requestId: string },
): Promise<RequestSnapshot> {
  return deps.db.tenant(input.orgId, async (tx, client) =>
    presentSnapshot(deps.sla, await loadDraft(tx, client, input.requestId)),
  )
}

async function loadDraft(tx: Tx, client: pg.ClientBase, requestId: string, at?: Date): Promise<Draft> {
  const locked = await lockRequest(client, requestId)
  if (!locked) throw refuse('not_found', `request ${requestId} does not exist`)
  return new Draft(tx, client, locked, at)
}

function isRepeated(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint } = cause as { code?: string; constraint?: string }
    if (code === '23505' && constraint === 'events_command') return true
  }
  return false
}
