/** One life of the process that checks tickets. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { VerifierReady, VerifyAnswer, VerifyOrder } from './messages.ts'
import { makeVerifierFolder } from './verifier-folder.ts'

export type Verdict =
  | { readonly outcome: 'accepted'; readonly principal: string; readonly answer: string | null }
  | { readonly outcome: 'refused'; readonly reason: string }

export interface VerifierOptions {
  readonly keytab: Buffer
  readonly realm: string
  /** The native package, by its name. */
  readonly packageName: string
  /** Who takes longer hangs. A ticket takes a millisecond, starting a tenth of a second, under load more. */
  readonly patienceMs?: number
}

/** The process does not start, has died or does not answer: nothing is known of the ticket. */
export class VerifierTrouble extends Error {}

interface Waiting {
  resolve(verdict: Verdict): void
  reject(error: Error): void
}

export class VerifierChild {
  readonly #child: ChildProcess
  /** Orders that are not answered yet. */
  readonly #waiting = new Map<number, Waiting>()
  readonly #patienceMs: number
  #lastId = 0
  #complaint = ''

  private constructor(child: ChildProcess, patienceMs: number) {
    this.#child = child
    this.#patienceMs = patienceMs
    child.stderr?.on('data', (data: Buffer) => {
      this.#complaint = (this.#complaint + data.toString()).slice(-2_000)
    })
    child.on('message', (answer: VerifyAnswer) => this.#waiting.get(answer.id)?.resolve(answer))
    child.once('exit', (code, signal) => this.#giveUp(`the verifier ended with ${signal ?? code} ${this.#complaint}`))
    child.on('error', (error) => this.#giveUp(error.message))
    // It must not keep us from ending; it ends when we do.
    child.unref()
    child.channel?.unref()
  }

  /** @throws VerifierTrouble when the package is not there, or cannot be loaded */
  static async start({ keytab, realm, packageName, patienceMs = 10_000 }: VerifierOptions): Promise<VerifierChild> {
    const { path, env, remove } = await makeVerifierFolder(keytab, realm)
    const child = fork(join(import.meta.dirname, 'verifier-process.ts'), [packageName, path], {
      env,
      execArgv: [],
      serialization: 'json',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child.once('exit', () => void remove().catch((error: Error) => process.emitWarning(error)))
    const verifier = new VerifierChild(child, patienceMs)
    try {
      await verifier.#begun()
    } catch (error) {
      verifier.end()
      await remove()
      throw error
    }
    return verifier
  }

  get isAlive(): boolean {
    return this.#child.connected && !this.#child.killed
  }

  /** @throws VerifierTrouble */
  verify(token: string): Promise<Verdict> {
    const id = ++this.#lastId
    return this.#within((waiting) => {
      this.#waiting.set(id, waiting)
      const order: VerifyOrder = { id, token }
      this.#child.send(order, (error) => error && waiting.reject(new VerifierTrouble(error.message)))
    }).finally(() => this.#waiting.delete(id))
  }

  end(): void {
    if (this.#child.connected) this.#child.disconnect()
  }

  async #begun(): Promise<void> {
    await this.#within((waiting) => {
      this.#waiting.set(0, waiting)
      this.#child.once('message', (first: VerifierReady) => {
        if (first.ready) waiting.resolve({ outcome: 'refused', reason: 'nothing was asked' })
        else waiting.reject(new VerifierTrouble(first.reason))
      })
    }).finally(() => this.#waiting.delete(0))
  }

  /** Whoever does not answer in time is killed: it hangs, and everybody behind would wait for it. */
  async #within(begin: (waiting: Waiting) => void): Promise<Verdict> {
    const { promise, resolve, reject } = Promise.withResolvers<Verdict>()
    const timer = setTimeout(() => {
      reject(new VerifierTrouble(`the verifier does not answer within ${this.#patienceMs / 1_000} s`))
      this.#child.kill('SIGKILL')
    }, this.#patienceMs)
    try {
      begin({ resolve, reject })
      return await promise
    } finally {
      clearTimeout(timer)
    }
  }

  #giveUp(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new VerifierTrouble(why.trim()))
  }
}
