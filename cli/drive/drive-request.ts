/** Drives one request through its plan, by the ways that everybody uses: intake, Updates, messages. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import { prepareRequest } from '@holdfast/db/seed/driven-requests.ts'
import { newId } from '@holdfast/db/seed/ids.ts'
import type { RequestTarget } from '@holdfast/gateway/request-gateway.ts'
import type { Desk } from '../desk.ts'
import { type Patience, Unanswered } from './patience.ts'
import type { ChangeStep, RequestPlan, Step } from './plan.ts'

export interface DriveOptions {
  readonly desk: Desk
  readonly patience: Patience
  readonly namespace: string
  /** Lets a step wait for its instant; by default none does. */
  readonly pace?: (at: Date) => Promise<void>
  /** Bounds how many calls are under way at once, whatever the number of requests. */
  readonly slot: <T>(work: () => Promise<T>) => Promise<T>
  readonly onStep?: (step: Step, outcome: 'driven' | 'refused') => void
  readonly signal?: AbortSignal
}

export interface Refused {
  readonly label: string
  readonly stepId: string
  readonly command: string
  readonly reason: string
}

export interface Driven {
  /** Steps that this run carried out; those that an earlier one had done are not counted. */
  readonly driven: number
  readonly refused: readonly Refused[]
}

/** Safe to run again after whatever interruption: each step has its id, and what is on record is passed over. */
export async function driveRequest(options: DriveOptions, plan: RequestPlan): Promise<Driven> {
  const { pace = async () => undefined, onStep, signal } = options
  await pace(plan.request.occurredAt)
  const { target, done } = await begin(options, plan)
  const refused: Refused[] = []
  let driven = 0
  for (const step of plan.steps) {
    if (done.has(step.id)) continue
    signal?.throwIfAborted()
    await pace(step.at)
    const refusal = step.kind === 'change' ? await change(options, target, step) : await tell(options, target, step)
    if (refusal) {
      const command = step.kind === 'change' ? step.command.type : step.signal.type
      refused.push({ label: plan.label, stepId: step.id, command, reason: refusal })
    } else driven += 1
    onStep?.(step, refusal ? 'refused' : 'driven')
  }
  await ask(options, target, plan.finish.command, plan.finish.id)
  return { driven, refused }
}

async function begin({ desk, patience, slot, namespace }: DriveOptions, plan: RequestPlan) {
  const request = { ...plan.request, id: newId(), importing: true }
  const taken = await slot(() => patience.keepAsking(() => takeRequest(desk.db, request)))
  const { orgId } = plan.request
  const preparation = {
    orgId,
    requestId: taken.id,
    payloads: plan.steps.flatMap((step) => (step.kind === 'change' && step.payload ? [step.payload] : [])),
    messages: [...plan.notes, ...plan.steps.flatMap((step) => (step.kind === 'message' ? [step.message] : []))],
  }
  const done = await slot(() => patience.keepAsking(() => prepareRequest(desk.db, preparation)))
  return { target: { orgId, requestId: taken.id, namespace }, done }
}

/** @returns why it was refused, or nothing */
async function change(options: DriveOptions, target: RequestTarget, step: ChangeStep): Promise<string | undefined> {
  const refusal = await tryChange(options, target, step.command, step.id)
  if (!refusal || !step.takerId) return refusal?.message
  // An escalation may have left nobody in charge, of which the plan knows nothing; whoever did it takes it first.
  const { actor, occurredAt } = step.command
  const take = { type: 'assign', kind: 'primary', personId: step.takerId, actor, occurredAt } as const
  const stillRefused = await tryChange(options, target, take, `${step.id}:take`)
  if (stillRefused) return refusal.message
  return (await tryChange(options, target, step.command, `${step.id}:again`))?.message
}

async function tryChange(
  options: DriveOptions,
  target: RequestTarget,
  command: RequestCommand,
  updateId: string,
): Promise<AppError | undefined> {
  try {
    await ask(options, target, command, updateId)
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

async function ask(options: DriveOptions, target: RequestTarget, command: RequestCommand, updateId: string) {
  const { desk, patience, slot } = options
  const call = async () => {
    const outcome = await desk.gateway.change(target, command, { updateId })
    if (outcome.state === 'pending') throw new Unanswered('no worker has answered yet')
    return outcome.result
  }
  return slot(() => patience.keepAsking(call))
}

async function tell(
  { desk, patience, slot }: DriveOptions,
  target: RequestTarget,
  step: Extract<Step, { kind: 'message' }>,
) {
  await slot(() => patience.keepAsking(() => desk.gateway.tell(target, step.signal)))
  return undefined
}
