/**
 * The life of one request. Handlers only queue what is said; the main loop alone works on it, one transition after
 * another, each one idempotent activity (design decision 4). The workflow owns order and time; what a transition
 * means is decided in `activities/requests`, next to the rows that it locks.
 */
import type { RequestActivities } from '@holdfast/activities/requests/index.ts'
import {
  type ChangeResult,
  type RequestCommand,
  type RequestInput,
  type RequestSignal,
  type RequestSnapshot,
  requestCommandTypes,
  type Wake,
} from '@holdfast/contracts/requests/commands.ts'
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  currentUpdateInfo,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow'
import { Alarm } from './alarm.ts'
import { requestSignal, requestStateQuery, requestUpdate } from './messages.ts'
import { changedAttributes, describeRequest, describeWake } from './readable.ts'
import { firstReplyPauseMs, RequestState, type Task } from './request-state.ts'
import { isRequestSignal, malformation } from './well-formed.ts'

// A transition is one short transaction. It is tried until it succeeds: a request is never given up because a
// database was away. Known refusals are non-retryable and end only the Update that asked.
const transitionOptions = {
  startToCloseTimeout: '20 seconds',
  // A worker that was killed is noticed by its silence (activities/pulse.ts).
  heartbeatTimeout: '3 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
} as const
const { openRequest, applyTask, applyWake, hasUndeliveredReply } = proxyActivities<RequestActivities>(transitionOptions)

// A reply that was written before a deadline but not told yet decides it; how long to wait between two looks.
const longestReplyPauseMs = 30_000

export async function request(input: RequestInput): Promise<void> {
  const state = new RequestState(input)
  listen(state)
  if (state.snapshot) show(state.snapshot, null)
  else await open(state)
  await live(state)
}

function listen(state: RequestState): void {
  setHandler(requestStateQuery, () => state.snapshot)
  setHandler(requestSignal, (said) => {
    if (isRequestSignal(said)) state.enqueue({ id: signalId(said), at: instantOf(said), said })
  })
  for (const type of requestCommandTypes) {
    setHandler(requestUpdate(type), (command) => execute(state, command), {
      validator: (command) => validate(state, command),
    })
  }
}

function signalId(said: RequestSignal): string {
  return 'messageId' in said ? said.messageId : said.key
}

function instantOf(said: RequestCommand | RequestSignal): number {
  const occurredAt = 'occurredAt' in said ? said.occurredAt : undefined
  return occurredAt === undefined ? Date.now() : Date.parse(occurredAt)
}

/** Refuses without a trace in the history; what was already answered passes, so that asking again is safe. */
function validate(state: RequestState, command: RequestCommand): void {
  const wrong = malformation(command)
  if (wrong) throw ApplicationFailure.nonRetryable(`the command is malformed: ${wrong}`, 'validation_failed')
  const id = currentUpdateInfo()?.id
  if (id !== undefined && state.answered(id)) return
  // What waits before it may change the answer (a reply that makes somebody primary): judged when its turn comes.
  if (state.queue.length > 0) return
  throwRefusal(state, command)
}

function throwRefusal(state: RequestState, command: RequestCommand): void {
  const refusal = state.refuse(command)
  if (!refusal) return
  const message =
    refusal.code === 'stale'
      ? `the request is at version ${refusal.current}, not ${refusal.expected}`
      : `${refusal.action} is refused while ${refusal.status}: ${refusal.reason}`
  throw ApplicationFailure.nonRetryable(message, refusal.code, refusal)
}

async function execute(state: RequestState, command: RequestCommand): Promise<ChangeResult> {
  const id = currentUpdateInfo()?.id ?? uuid4()
  const task = state.enqueue({ id, at: instantOf(command), said: command })
  await condition(() => task.outcome !== undefined)
  const { outcome } = task
  if (!outcome) throw new Error('a task that was waited for has no outcome')
  if ('failure' in outcome) throw outcome.failure
  return outcome.result
}

async function open(state: RequestState): Promise<void> {
  const { orgId, requestId } = state
  const snapshot = await openRequest.executeWithOptions(
    { ...transitionOptions, summary: 'open: route, assign, start clocks' },
    [{ orgId, requestId }],
  )
  show(snapshot, null)
  state.resume(snapshot)
}

/** The main loop. What fell due comes before what was said later, whatever the order in which they arrived. */
async function live(state: RequestState): Promise<void> {
  const alarm = new Alarm()
  // An Update is answered only after the main loop has gone to sleep: then it may be time to continue as new.
  const called = () => alarm.rings || state.queue.length > 0 || shouldContinue(state)
  for (;;) {
    const snapshot = snapshotOf(state)
    const task = state.queue[0]
    const wake = snapshot.nextWake
    const horizon = task ? effectiveInstant(task, snapshot) : snapshot.importing ? Number.NEGATIVE_INFINITY : Date.now()
    if (shouldContinue(state)) await continueAsNew<typeof request>(state.carry())
    else if (wake && wake.kind !== 'window_end' && Date.parse(wake.at) <= horizon) await wakeUp(state, wake, horizon)
    else if (task) await work(state, task, horizon)
    else if (wake?.kind === 'window_end' && Date.parse(wake.at) <= horizon && allHandlersFinished()) return
    else {
      alarm.set(snapshot.importing ? null : wake)
      await condition(called)
    }
  }
}

function snapshotOf(state: RequestState): RequestSnapshot {
  if (!state.snapshot) throw new Error('the request was not opened')
  return state.snapshot
}

/** A task counts when it happened, yet never before what is already on record. */
function effectiveInstant(task: Task, snapshot: RequestSnapshot): number {
  return Math.max(task.at, Date.parse(snapshot.lastAt))
}

function shouldContinue(state: RequestState): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo()
  const due = continueAsNewSuggested || historyLength >= (state.continueAfterEvents ?? Number.POSITIVE_INFINITY)
  return due && state.queue.length === 0 && allHandlersFinished()
}

async function wakeUp(state: RequestState, wake: Wake, now: number): Promise<void> {
  const { orgId, requestId } = state
  const { seq: lastSeq, importing } = snapshotOf(state)
  // Only replies can answer what falls due; a resolution is asked for by an Update, which is in the queue already.
  const repliesDecide = wake.clock !== undefined && wake.clock !== 'resolution' && !importing
  if (repliesDecide && (await heardReply(state, wake))) return
  const seq = lastSeq + 1
  // An import lives in recorded time, in which everything comes when it is due.
  const nowIso = importing ? wake.at : iso(now)
  const snapshot = await applyWake.executeWithOptions({ ...transitionOptions, summary: describeWake(wake) }, [
    { orgId, requestId, seq, wake, now: nowIso },
  ])
  advance(state, snapshot)
}

/**
 * A reply that was taken before a deadline decides it, though it is told later. Asked in a step of its own: whatever
 * the relay had told when the answer was given is in the queue when the answer comes.
 * @returns whether something was told meanwhile or is still on its way, so that it has to be looked at first
 */
async function heardReply(state: RequestState, { at }: Wake): Promise<boolean> {
  const { orgId, requestId, queue } = state
  const known = queue.length
  const options = { ...transitionOptions, summary: 'is a reply on its way?' }
  const awaited = await hasUndeliveredReply.executeWithOptions(options, [{ orgId, requestId, at }])
  if (awaited) {
    const summary = 'a reply is on its way'
    await condition(() => queue.length > known, state.replyPauseMs, { summary })
    // The relay may be away for hours; what it brings wakes the request at once.
    state.replyPauseMs = Math.min(longestReplyPauseMs, 2 * state.replyPauseMs)
  } else state.replyPauseMs = firstReplyPauseMs
  const heard = awaited || queue.slice(known).some((task) => task.at <= Date.parse(at))
  if (heard) state.orderQueue()
  return heard
}

async function work(state: RequestState, task: Task, at: number): Promise<void> {
  const { orgId, requestId } = state
  const { said } = task
  // Said while a former run's memory was being read.
  const answered = state.answered(task.id)
  if (answered) return state.finish(task, answered)
  try {
    if (isCommand(said)) throwRefusal(state, said)
    const seq = snapshotOf(state).seq + 1
    const snapshot = await applyTask.executeWithOptions(
      { ...transitionOptions, summary: said.type.replaceAll('_', ' ') },
      [{ orgId, requestId, seq, taskId: task.id, at: iso(at), said }],
    )
    advance(state, snapshot)
    state.finish(task, { seq: snapshot.seq, status: snapshot.status })
  } catch (failure) {
    state.fail(task, asUpdateFailure(failure))
  }
}

function isCommand(said: RequestCommand | RequestSignal): said is RequestCommand {
  return (requestCommandTypes as readonly string[]).includes(said.type)
}

/** An Update may fail only with an ApplicationFailure; anything else would fail the workflow task. */
function asUpdateFailure(failure: unknown): ApplicationFailure {
  if (failure instanceof ApplicationFailure) return failure
  const cause = (failure as { cause?: unknown }).cause
  if (cause instanceof ApplicationFailure) return cause
  throw failure
}

function advance(state: RequestState, snapshot: RequestSnapshot): void {
  show(snapshot, state.snapshot)
  state.become(snapshot)
}

function show(snapshot: RequestSnapshot, before: RequestSnapshot | null): void {
  const pairs = changedAttributes(snapshot, before)
  if (pairs.length > 0) upsertSearchAttributes(pairs)
  setCurrentDetails(describeRequest(snapshot))
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString()
}
