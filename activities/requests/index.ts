/** The activities of a request's workflow. Each is one transition, so a retry finds it done and answers the same. */
import type { RequestCommand, RequestSignal, RequestSnapshot, Wake } from '@holdfast/contracts/requests/commands.ts'
import { events, outbox } from '@holdfast/db/requests/schema.ts'
import { and, desc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { RequestDeps } from '../deps.ts'
import { giveUpHopeless, keepTrying, refuse } from '../failures.ts'
import { changeClocks } from './change-clocks.ts'
import { assign, handOver, take, tryLine, unassign } from './commands/assignment.ts'
import { edit, replan } from './commands/edit.ts'
import { agentReply, requesterReply } from './commands/replies.ts'
import { cancel, confirm, reopen, resolve } from './commands/resolution.ts'
import { resume, wait } from './commands/waiting.ts'
import { type Draft, lifecycleActor } from './draft.ts'
import { acknowledge, breach, losePatience, takeStep } from './escalation.ts'
import { finishImport } from './finish-import.ts'
import { wakeLifecycle } from './lifecycle-wakes.ts'
import { move } from './move.ts'
import { routeRequest } from './route-request.ts'
import { type nothing, transition } from './transition.ts'

export interface RequestRef {
  readonly orgId: string
  readonly requestId: string
}

export interface TaskInput extends RequestRef {
  readonly seq: number
  /** Update id, message id or signal key. */
  readonly taskId: string
  readonly at: string
  readonly said: RequestCommand | RequestSignal
}

export interface WakeInput extends RequestRef {
  readonly seq: number
  readonly wake: Wake
  readonly now: string
}

/** What workflows see; the implementations take their clients from the factory. */
export type RequestActivities = ReturnType<typeof createRequestActivities>

export function createRequestActivities(deps: RequestDeps) {
  return {
    /** Starts the clocks and finds team and person. Safe to retry: a request that was opened is only read. */
    async openRequest({ orgId, requestId }: RequestRef): Promise<RequestSnapshot> {
      // Without an instant of its own it counts from the creation, however late the workflow starts (S25).
      const snapshot = await transition(deps, { orgId, requestId, seq: 2 }, async (draft) => {
        draft.record('routed', lifecycleActor)
        await routeRequest(draft)
        await changeClocks(deps.sla, draft, { type: 'created' })
        return undefined
      }).catch(keepTrying)
      return snapshot.seq > 2 ? { ...snapshot, answered: await findAnswered(deps, { orgId, requestId }) } : snapshot
    },

    /** Carries out one command or signal. Safe to retry: the row knows the transitions that it has seen. */
    async applyTask({ taskId, said, ...input }: TaskInput): Promise<RequestSnapshot> {
      return transition(deps, { ...input, commandId: taskId }, (draft) => applySaid(deps, draft, said)).catch(
        giveUpHopeless,
      )
    },

    /** Carries out what fell due. Safe to retry, as above. */
    async applyWake({ wake, now, ...input }: WakeInput): Promise<RequestSnapshot> {
      return transition(deps, { ...input, at: now }, (draft) => applyWakeTo(deps, draft, wake)).catch(keepTrying)
    },

    /**
     * Only reads.
     * @returns whether an agent's reply that was taken until the instant has not been told to the workflow yet
     */
    async hasUndeliveredReply({ orgId, requestId, at }: RequestRef & { readonly at: string }): Promise<boolean> {
      return deps.db.tenant(orgId, async (tx) => {
        const found = await tx
          .select({ id: outbox.id })
          .from(outbox)
          .where(
            and(
              eq(outbox.requestId, requestId),
              eq(outbox.kind, 'message'),
              sql`payload->>'type' = 'agent_reply'`,
              lte(outbox.createdAt, new Date(at)),
            ),
          )
          .limit(1)
        return found.length > 0
      })
    },
  }
}

/** What a former run of the workflow has carried out last; its own memory ended with it. */
async function findAnswered({ db }: RequestDeps, { orgId, requestId }: RequestRef) {
  const rows = await db.tenant(orgId, (tx) =>
    tx
      .select({ id: events.commandId, seq: events.seq })
      .from(events)
      .where(and(eq(events.requestId, requestId), isNotNull(events.commandId), isNotNull(events.seq)))
      .orderBy(desc(events.seq))
      .limit(50),
  )
  return rows.flatMap(({ id, seq }) => (id === null || seq === null ? [] : [{ id, seq }]))
}

async function applySaid(
  deps: RequestDeps,
  draft: Draft,
  said: RequestCommand | RequestSignal,
): Promise<undefined | typeof nothing> {
  const { sla } = deps
  switch (said.type) {
    case 'assign':
      return void (await assign(draft, said))
    case 'take':
      return void (await take(draft, said))
    case 'unassign':
      return void (await unassign(draft, said))
    case 'hand_over':
      return void (await handOver(sla, draft, said))
    case 'wait':
      return void (await wait(sla, draft, said))
    case 'resume':
      return void (await resume(sla, draft, said))
    case 'resolve':
      return void (await resolve(sla, draft, said))
    case 'confirm':
      return void (await confirm(sla, draft, said))
    case 'reopen':
      return void (await reopen(sla, draft, said))
    case 'cancel':
      return void (await cancel(sla, draft, said))
    case 'edit':
      return void (await edit(sla, draft, said))
    case 'acknowledge':
      move(draft, 'acknowledge')
      return void acknowledge(draft, said)
    case 'finish_import':
      return finishImport(sla, draft, said)
    case 'agent_reply':
      return agentReply(sla, draft, said)
    case 'requester_reply':
      return requesterReply(sla, draft, said)
    case 'line':
      return tryLine(draft, said)
    case 'replan':
      return replan(sla, draft, said)
    default:
      throw refuse('bad_request', `unknown command ${(said as { type: string }).type}`)
  }
}

async function applyWakeTo({ sla }: RequestDeps, draft: Draft, wake: Wake): Promise<undefined | typeof nothing> {
  if (wake.kind === 'breach') return breach(draft, wake)
  if (wake.kind === 'step') return takeStep(sla, draft, wake)
  if (wake.kind === 'patience') return losePatience(sla, draft, wake)
  return wakeLifecycle(sla, draft, wake)
}
