/** How API, relay and command line speak to the workflows of requests. */
import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { ChangeResult, RequestCommand, RequestSignal } from '@holdfast/contracts/requests/commands.ts'
import type { BulkInput } from '@holdfast/workflows/bulk/messages.ts'
import type { DirectorySyncInput } from '@holdfast/workflows/directory-syncs/messages.ts'
import type { PersonImportInput } from '@holdfast/workflows/person-imports/messages.ts'
import { requestSignal, requestUpdate, requestWorkflowId } from '@holdfast/workflows/requests/messages.ts'
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { dataConverterFor } from './data-converter.ts'
import { type DirectoryPlan, planDirectorySyncs, startDirectorySync } from './directory-syncs.ts'
import { asAppError } from './failures.ts'
import type { PayloadKeys } from './payload-keys.ts'
import {
  startBulk,
  startEffect,
  startFile,
  startPersonErasure,
  startPersonExport,
  startPersonImport,
} from './start-once.ts'
import { type RequestFacts, requestStartOptions } from './start-options.ts'

/** Which request, in which namespace of Temporal. */
export interface RequestTarget {
  readonly orgId: string
  readonly requestId: string
  /** Defaults to the gateway's own. */
  readonly namespace?: string
}

export type ChangeOutcome = { readonly state: 'done'; readonly result: ChangeResult } | { readonly state: 'pending' }

export interface RequestGateway {
  /**
   * Asks for one change. The same `updateId` again is the same change.
   * @returns `pending` when no worker answered within `waitMs`; the outcome is unknown then
   * @throws AppError with the refusal's code, or `unavailable` when Temporal does not answer at all
   */
  change(target: RequestTarget, command: RequestCommand, options: ChangeOptions): Promise<ChangeOutcome>
  /** Starts the workflow of a request that was taken in; twice is once. */
  start(target: RequestTarget, facts: RequestFacts): Promise<void>
  /** Tells the workflow something; starts it where it no longer runs. */
  tell(target: RequestTarget, signal: RequestSignal): Promise<void>
  /** Starts the workflow that carries out an effect; twice is once. */
  startEffect(target: { orgId: string; effectId: string; retry?: number; namespace?: string }): Promise<void>
  /** Starts the workflow that asks one change of many requests; twice is once. */
  startBulk(target: BulkInput & { namespace?: string }): Promise<void>
  /** Has a directory synced so often from now on, or not at all; twice is once. */
  planDirectorySyncs(target: DirectoryPlan & { namespace?: string }): Promise<void>
  /** Starts a sync of a directory that somebody asked for; twice is once. */
  startDirectorySync(target: Required<DirectorySyncInput> & { namespace?: string }): Promise<void>
  /** Starts the workflow that looks at a file; twice is once. */
  startFile(target: { orgId: string; fileId: string; namespace?: string }): Promise<void>
  /** Starts the workflow that takes in people from a file; twice is once. */
  startPersonImport(target: PersonImportInput & { namespace?: string }): Promise<void>
  /** Starts the workflow that gathers what the desk has about a person; twice is once. */
  startPersonExport(target: { orgId: string; exportId: string; namespace?: string }): Promise<void>
  /** Starts the workflow that makes a person nobody; twice is once. */
  startPersonErasure(target: { orgId: string; erasureId: string; namespace?: string }): Promise<void>
  /** Whether the server answers. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

export interface ChangeOptions {
  readonly updateId: string
  /** How long to wait for a worker, in milliseconds; 10 s by default. */
  readonly waitMs?: number
}

export interface GatewayOptions {
  /** `host:port` of the Temporal frontend. */
  readonly address: string
  readonly namespace?: string
  readonly payloadKeys: PayloadKeys
}

const callTimeoutMs = 10_000
const closeTimeoutMs = 3_000

const longestPauseMs = 500

/** Connects lazily: taking requests in must not wait for Temporal. */
export function connectGateway({ address, namespace = 'holdfast', payloadKeys }: GatewayOptions): RequestGateway {
  // gRPC's own pause between attempts grows to two minutes; a server that is back must be found within a second.
  const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1_000 }
  // The client's own pauses grow to five seconds, which is as long as a server takes to come back.
  const retries = makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxIntervalMs: () => longestPauseMs }))
  const connection = Connection.lazy({ address, channelArgs, interceptors: [retries] })
  const clients = new Map<string, Client>()
  const clientOf = ({ namespace: own = namespace }: { namespace?: string | undefined }) => {
    const known = clients.get(own)
    if (known) return known
    const client = new Client({ connection, namespace: own, dataConverter: dataConverterFor(payloadKeys, own) })
    clients.set(own, client)
    return client
  }
  // A call that is under way may still set a timer of gRPC's; closing the channel under it would throw from there.
  const underWay = new Set<Promise<unknown>>()
  const within = <T>(ms: number, work: () => Promise<T>): Promise<T> => {
    const call = connection.withDeadline(Date.now() + ms, work)
    underWay.add(call)
    const done = () => underWay.delete(call)
    call.then(done, done)
    return call
  }
  return {
    change: (target, command, options) =>
      within(options.waitMs ?? callTimeoutMs, () => change(clientOf(target), target, command, options.updateId)).catch(
        asPendingOrError,
      ),
    start: (target, facts) => within(callTimeoutMs, () => start(clientOf(target), target, facts)),
    tell: (target, signal) => within(callTimeoutMs, () => tell(clientOf(target), target, signal)),
    startEffect: (target) => within(callTimeoutMs, () => startEffect(clientOf(target), target)),
    startFile: (target) => within(callTimeoutMs, () => startFile(clientOf(target), target)),
    startBulk: (target) => within(callTimeoutMs, () => startBulk(clientOf(target), target)),
    startPersonImport: (target) => within(callTimeoutMs, () => startPersonImport(clientOf(target), target)),
    startPersonExport: (target) => within(callTimeoutMs, () => startPersonExport(clientOf(target), target)),
    startPersonErasure: (target) => within(callTimeoutMs, () => startPersonErasure(clientOf(target), target)),
    planDirectorySyncs: (target) => within(callTimeoutMs, () => planDirectorySyncs(clientOf(target), target)),
    startDirectorySync: ({ namespace, ...input }) =>
      within(callTimeoutMs, () => startDirectorySync(clientOf({ namespace }), input)),
    ready: async () =>
      within(2_000, () => connection.workflowService.getSystemInfo({})).then(
        () => true,
        () => false,
      ),
    async close() {
      const patience = new AbortController()
      await Promise.race([
        Promise.allSettled(underWay),
        delay(closeTimeoutMs, undefined, patience).catch(() => undefined),
      ])
      patience.abort()
      await connection.close()
    },
  }
}

async function change(
  client: Client,
  target: RequestTarget,
  command: RequestCommand,
  updateId: string,
): Promise<ChangeOutcome> {
  const update = requestUpdate(command.type)
  try {
    const handle = client.workflow.getHandle(requestWorkflowId(target.requestId))
    return { state: 'done', result: await handle.executeUpdate(update, { args: [command], updateId }) }
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
  // The relay has not come by yet, or the run has ended after its reopen window.
  const startWorkflowOperation = new WithStartWorkflowOperation('request', {
    ...requestStartOptions(target),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  })
  const result = await client.workflow.executeUpdateWithStart(update, {
    args: [command],
    updateId,
    startWorkflowOperation,
  })
  return { state: 'done', result }
}

async function start(client: Client, target: RequestTarget, facts: RequestFacts): Promise<void> {
  try {
    await client.workflow.start('request', {
      ...requestStartOptions(target, facts),
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    })
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
}

async function tell(client: Client, target: RequestTarget, signal: RequestSignal): Promise<void> {
  await client.workflow.signalWithStart('request', {
    ...requestStartOptions(target),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    signal: requestSignal,
    signalArgs: [signal],
  })
}

function asPendingOrError(error: unknown): ChangeOutcome {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { state: 'pending' }
  // 4: DEADLINE_EXCEEDED. The call may have been carried out or not; the caller asks again with the same id.
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error
  if (isGrpcServiceError(cause) && Number(cause.code) === 4) return { state: 'pending' }
  throw error instanceof AppError ? error : asAppError(error)
}
