import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { explainDelay, explainEnd } from './explain.ts'
import { logSays, openLog } from './logs.ts'
import { forgetProcess, rememberProcess } from './pid-files.ts'
import { StackProblem } from './problem.ts'
import type { ProcessExit, ProcessSpec } from './process-spec.ts'

export type { ProcessExit, ProcessSpec }

const pollMs = 20
const retryStartMs = 15_000
const endingSignals: NodeJS.Signals[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGABRT', 'SIGSEGV']

/** One process that we started: ready when `start` resolves, watched until `stop`. */
export class ManagedProcess {
  readonly spec: ProcessSpec
  /** Called when it ends without having been asked to. */
  onCrash: ((exit: ProcessExit) => void) | undefined
  #child: ChildProcess | undefined
  #exit: Promise<ProcessExit> | undefined
  #isExpectedToEnd = false
  #logOffset = 0

  constructor(spec: ProcessSpec) {
    this.spec = spec
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  get isRunning(): boolean {
    return !!this.#child && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Whether somebody stopped it, as opposed to it having ended by itself. */
  get isStopped(): boolean {
    return this.#isExpectedToEnd && !this.isRunning
  }

  /** Starts it; resolves when it is ready. */
  async start(): Promise<void> {
    const { retryStartOn, logFile } = this.spec
    const deadline = Date.now() + retryStartMs
    for (;;) {
      try {
        return await this.#startOnce()
      } catch (error) {
        const isTransient = retryStartOn && logSays(logFile, retryStartOn, this.#logOffset)
        if (!isTransient || Date.now() > deadline) throw error
        await delay(200)
      }
    }
  }

  async #startOnce(): Promise<void> {
    const { spec } = this
    this.#isExpectedToEnd = false
    this.#spawn()
    let isReady = false
    let exit: ProcessExit | undefined
    this.#exit?.then((result) => {
      exit = result
      if (isReady && !this.#isExpectedToEnd) this.onCrash?.(result)
    })
    const deadline = Date.now() + (spec.readyTimeoutMs ?? 60_000)
    while (!isReady) {
      if (exit) throw new StackProblem(this.explainEnd(exit, 'while starting'))
      if (Date.now() > deadline) {
        await this.stop()
        throw new StackProblem(explainDelay(spec, this.#logOffset))
      }
      isReady = await spec.isReady()
      if (!isReady) await delay(pollMs)
    }
  }

  /** Asks it to end, insists after a while; resolves when it is gone. */
  async stop(): Promise<void> {
    this.#isExpectedToEnd = true
    if (!this.isRunning) return
    this.#signal(this.spec.stopSignal ?? 'SIGTERM')
    const killer = setTimeout(() => this.#signal('SIGKILL'), this.spec.stopTimeoutMs ?? 10_000)
    await this.#exit
    clearTimeout(killer)
  }

  /** Sends a signal, as a test does; resolves when the process is gone, if it is a signal to end by. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!this.isRunning) return
    if (endingSignals.includes(signal)) this.#isExpectedToEnd = true
    this.#signal(signal)
    if (endingSignals.includes(signal)) await this.#exit
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  /** One sentence about an end that nobody asked for. */
  explainEnd(exit: ProcessExit, when?: string): string {
    return explainEnd(this.spec, exit, this.#logOffset, when)
  }

  #spawn(): void {
    const { spec } = this
    const log = openLog(spec.logFile)
    this.#logOffset = statSync(spec.logFile).size
    const [command, args] = spec.nice
      ? ['nice', ['-n', String(spec.nice), spec.command, ...spec.args]]
      : [spec.command, spec.args]
    const child = spawn(command as string, args as string[], {
      cwd: spec.cwd,
      env: spec.env,
      uid: spec.uid,
      gid: spec.gid,
      // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop all in order.
      detached: true,
      stdio: ['ignore', log, log],
    })
    this.#child = child
    this.#exit = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }))
      child.once('error', () => resolve({ code: 127, signal: null }))
    })
    this.#exit.then(() => forgetProcess(spec.runDir, spec.name, child.pid))
    if (child.pid)
      rememberProcess(spec.runDir, { name: spec.name, pid: child.pid, stopSignal: spec.stopSignal ?? 'SIGTERM' })
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      if (this.isRunning) process.kill(this.pid, signal)
    } catch {
      // It ended in this very moment.
    }
  }
}
