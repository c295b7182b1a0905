import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startApplication } from './application.ts'
import { readConfig } from './config.ts'
import { holdsDataDir, releaseDataDir } from './data-dir.ts'
import { type Stack, startStack } from './index.ts'
import { ownProcesses } from './own-processes.ts'
import { endLeftovers } from './pid-files.ts'
import { describeError } from './problem.ts'
import type { ManagedProcess } from './processes.ts'
import { onStopSignal } from './signals.ts'
import { parseStartOptions, type StartOptions, usage } from './start-options.ts'
import { describeHoldfast, describeServers } from './summary.ts'

/** `npm start`: boots everything, keeps it running, and stops it in order. */
class Start {
  readonly #options: StartOptions
  readonly #config = readConfig()
  readonly #own: ManagedProcess[] = []
  readonly #startedAt = Date.now()
  readonly #ending = new AbortController()
  #stack: Stack | undefined
  #stopping: Promise<never> | undefined

  constructor(options: StartOptions) {
    this.#options = options
  }

  async run(): Promise<void> {
    onStopSignal({ first: () => void this.#stop(0), second: () => void this.#force() })
    try {
      await this.#boot()
    } catch (error) {
      await this.#stop(1, describeError(error))
    }
  }

  async #boot(): Promise<void> {
    const { serversOnly, ports, reset, demo } = this.#options
    const onCrash = (sentence: string) => void this.#stop(1, sentence)
    this.#stack = await startStack({
      dataDir: this.#config.dataDir,
      config: this.#config,
      outside: this.#config.outside,
      ports,
      reset,
      log: this.#log,
      onCrash,
      alsoNeeded: (plan) =>
        serversOnly ? [] : Object.values(ownProcesses).map(({ title, port }) => ({ title, port: port(plan) })),
    })
    if (serversOnly) return this.#print(`\n${describeServers(this.#stack)}`)
    const publicUrl = this.#config.publicUrl ?? `http://localhost:${this.#stack.ports.api}`
    const common = { stack: this.#stack, publicUrl, log: this.#log, running: this.#own }
    const application = await startApplication({ ...common, withDemo: demo, onGiveUp: onCrash })
    const seconds = (Date.now() - this.#startedAt) / 1000
    this.#print(`\n${describeHoldfast(this.#stack, { publicUrl, seconds, ...application })}`)
    await application.seedRequests(this.#ending.signal)
  }

  /** Stops all of it, whatever of it there is by now, once; says why when there is a reason. */
  #stop(exitCode: number, sentence?: string): Promise<never> {
    this.#stopping ??= (async () => {
      if (sentence) process.stderr.write(`\n${sentence}\n`)
      const isUp = this.#stack !== undefined
      this.#ending.abort()
      if (isUp) this.#print('\nStopping …')
      for (const own of this.#own.toReversed()) await own.stop()
      // It belongs to whoever holds the data folder: one that was refused must leave it to the desk that runs.
      if (holdsDataDir(this.#config.dataDir)) rmSync(join(this.#runDir, 'stack.env'), { force: true })
      // While booting, nobody has a list of what runs but the pid files.
      if (this.#stack) await this.#stack.stop()
      else await this.#endAll()
      if (isUp && !sentence) this.#print('Stopped.')
      process.exit(exitCode)
    })()
    return this.#stopping
  }

  async #force(): Promise<void> {
    process.stderr.write('Stopping at once.\n')
    await this.#endAll(0)
    process.exit(1)
  }

  /** Ends whatever the pid files name, unless the data folder belongs to somebody else. */
  async #endAll(timeoutMs?: number): Promise<void> {
    if (!holdsDataDir(this.#config.dataDir)) return
    await endLeftovers(this.#runDir, timeoutMs)
    releaseDataDir(this.#config.dataDir)
  }

  get #runDir(): string {
    return join(this.#config.dataDir, 'run')
  }

  #log = (line: string): void => {
    if (!this.#stopping) this.#print(line)
  }

  #print(text: string): void {
    process.stdout.write(`${text}\n`)
  }
}

try {
  const options = parseStartOptions(process.argv.slice(2))
  if (options.help) process.stdout.write(`${usage}\n`)
  else await new Start(options).run()
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`)
  process.exitCode = 1
}
