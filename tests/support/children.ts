/** Holdfast's own processes as children of a test, to be killed and started again. */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Stack } from '@holdfast/stack/index.ts'
import { logSays } from '@holdfast/stack/logs.ts'
import { createOwnProcess, type OwnProcessName } from '@holdfast/stack/own-processes.ts'
import { ManagedProcess, type ProcessSpec } from '@holdfast/stack/processes.ts'
import { unlimited } from './unlimited.ts'

// What each says when it works; listening alone comes earlier.
const readyLines: Record<Exclude<OwnProcessName, 'api'>, RegExp> = {
  worker: /"msg":"worker ready"/,
  relay: /"msg":"relay ready"/,
}

/** A process of ours; `start`, `kill`, `restart` and `stop` as of any managed process. */
export class Child extends ManagedProcess {
  readonly #logOffset: { bytes: number }

  constructor(spec: ProcessSpec, logOffset: { bytes: number }) {
    super(spec)
    this.#logOffset = logOffset
  }

  override start(): Promise<void> {
    this.#logOffset.bytes = statSync(this.spec.logFile, { throwIfNoEntry: false })?.size ?? 0
    return super.start()
  }
}

export interface ChildOptions {
  /** Tells it from others of its kind; of its log. */
  readonly suffix?: string
  readonly env?: Record<string, string>
}

/** Makes a worker or a relay, not yet started; ready when it says so. */
export function createChild(stack: Stack, name: keyof typeof readyLines, options: ChildOptions = {}): Child {
  const { suffix = '', env = {} } = options
  const { spec } = createOwnProcess(stack, name, {
    METRICS_PORT: '0',
    LOG_LEVEL: 'info',
    OUTBOUND_NETWORKS: '127.0.0.0/8',
    ...env,
  })
  const logFile = join(dirname(spec.logFile), `${name}${suffix}.log`)
  const logOffset = { bytes: 0 }
  const isReady = async () => logSays(logFile, readyLines[name], logOffset.bytes)
  return new Child({ ...spec, name: `${name}${suffix}`, logFile, isReady }, logOffset)
}

/** Makes the API, not yet started; ready when it answers. Several need ports and suffixes of their own. */
export function createApi(stack: Stack, options: ChildOptions & { readonly port?: number } = {}): Child {
  const { suffix = '', env = {}, port = stack.ports.api } = options
  const { spec } = createOwnProcess(stack, 'api', { PORT: String(port), ...unlimited, ...env })
  const isReady = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined)
    return answer?.ok ?? false
  }
  const logFile = join(dirname(spec.logFile), `api${suffix}.log`)
  return new Child({ ...spec, name: `api${suffix}`, logFile, isReady }, { bytes: 0 })
}
