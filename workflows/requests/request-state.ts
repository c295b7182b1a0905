/** What a request's workflow carries between its steps. Plain data and rules over it; no Temporal calls. */
import type {
  ChangeResult,
  RequestCommand,
  RequestInput,
  RequestSignal,
  RequestSnapshot,
} from '@holdfast/contracts/requests/commands.ts'
import { decide, type Refusal } from '@holdfast/contracts/requests/lifecycle.ts'

/** Something to do, in the order in which it was said. */
export interface Task {
  readonly id: string
  /** Epoch milliseconds at which it counts. */
  readonly at: number
  readonly said: RequestCommand | RequestSignal
  outcome?: { readonly result: ChangeResult } | { readonly failure: unknown }
}

export interface StaleRefusal {
  readonly code: 'stale'
  readonly expected: number
  readonly current: number
}

// Repetitions come within seconds (a client that asks again, a relay that was killed); the log of events catches
// those that come later.
const rememberedIds = 100

export const firstReplyPauseMs = 500

export class RequestState {
  readonly orgId: string
  readonly requestId: string
  snapshot: RequestSnapshot | null
  readonly queue: Task[] = []
  /** Answers of Updates and keys of signals that were already worked on, oldest first. */
  readonly #recent: Map<string, ChangeResult>
  readonly continueAfterEvents: number | undefined
  /** Until the next look for a reply that is on its way, in milliseconds. */
  replyPauseMs = firstReplyPauseMs

  constructor(input: RequestInput) {
    this.orgId = input.orgId
    this.requestId = input.requestId
    this.snapshot = input.carried?.snapshot ?? null
    this.#recent = new Map(input.carried?.recent.map(({ id, result }) => [id, result]))
    this.continueAfterEvents = input.continueAfterEvents
  }

  /** @returns the answer that was given to this id, or nothing if it is new. */
  answered(id: string): ChangeResult | undefined {
    return this.#recent.get(id)
  }

  /** Puts a task into the queue unless its id waits there or was worked on. @returns the task to wait for. */
  enqueue(task: Task): Task {
    const waiting = this.queue.find((other) => other.id === task.id)
    if (waiting) return waiting
    const result = this.answered(task.id)
    if (result) return { ...task, outcome: { result } }
    this.queue.push(task)
    return task
  }

  /** Puts what happened first before what was said first. */
  orderQueue(): void {
    this.queue.sort((a, b) => a.at - b.at)
  }

  /** Takes over a request that a former run has lived, with what it answered. */
  resume({ answered = [], ...snapshot }: RequestSnapshot): void {
    this.snapshot = snapshot
    for (const { id, seq } of answered.toReversed()) this.#recent.set(id, { seq, status: snapshot.status })
  }

  /** Takes over what a transition led to. */
  become(snapshot: RequestSnapshot): void {
    this.snapshot = snapshot
  }

  /** Ends the first task with the state that it led to. */
  finish(task: Task, result: ChangeResult): void {
    task.outcome = { result }
    this.queue.shift()
    this.#recent.set(task.id, result)
    const oldest = this.#recent.keys().next()
    if (this.#recent.size > rememberedIds && !oldest.done) this.#recent.delete(oldest.value)
  }

  /** Ends the first task with a refusal or a failure. */
  fail(task: Task, failure: unknown): void {
    task.outcome = { failure }
    this.queue.shift()
  }

  /** The input of the next run. */
  carry(): RequestInput {
    if (!this.snapshot) throw new Error('a request cannot continue as new before it was opened')
    return {
      orgId: this.orgId,
      requestId: this.requestId,
      carried: { snapshot: this.snapshot, recent: [...this.#recent].map(([id, result]) => ({ id, result })) },
      continueAfterEvents: this.continueAfterEvents,
    }
  }

  /** @returns why the command is not possible now, or nothing if it is. */
  refuse(command: RequestCommand): Refusal | StaleRefusal | undefined {
    const snapshot = this.snapshot
    if (!snapshot) return undefined
    if (command.expectedSeq !== undefined && command.expectedSeq !== snapshot.seq) {
      return { code: 'stale', expected: command.expectedSeq, current: snapshot.seq }
    }
    if (command.type === 'finish_import') return undefined
    if (snapshot.importing && command.occurredAt === undefined) {
      return {
        code: 'transition_refused',
        action: command.type,
        status: snapshot.status,
        reason: 'it is being imported',
        remedy: 'Wait until the import has finished with it.',
      }
    }
    const verdict = decide(
      command.type,
      { status: snapshot.status, hasPrimary: snapshot.primaryId !== null, waitReason: snapshot.waitReason },
      factsOf(command, snapshot),
    )
    return 'refusal' in verdict ? verdict.refusal : undefined
  }
}

function factsOf(command: RequestCommand, snapshot: RequestSnapshot) {
  return {
    givesPrimary:
      command.type === 'take' ||
      (command.type === 'assign' && command.kind === 'primary') ||
      (command.type === 'resolve' && command.take === true),
    losesPrimary: command.type === 'unassign' && command.personId === snapshot.primaryId,
    byAgent: command.type === 'reopen' && command.byAgent,
  }
}
