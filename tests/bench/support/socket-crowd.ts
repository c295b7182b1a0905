/** Many clients of the socket in a process of their own, so that they do not slow what they measure. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface CrowdClient {
  readonly headers: Record<string, string>
  /** What it subscribes to; none for a server that knows no topics. */
  readonly topics: readonly object[]
  /** Events of its request that it has to be given before it is there. */
  readonly expected: number
}

export interface CrowdArrival {
  readonly url: string
  /** They come evenly within this time. */
  readonly withinMs: number
  readonly clients: readonly CrowdClient[]
  /** From where they go on, where they have been before. */
  readonly after?: number
}

/** Milliseconds from the first one that came. */
export interface CrowdResult {
  readonly greetedMs: readonly number[]
  readonly thereMs: readonly number[]
  readonly failed: number
  /** What went wrong, by its kind; whoever it happened to tried again. */
  readonly errors: Readonly<Record<string, number>>
  /** Frames by their type. */
  readonly frames: Readonly<Record<string, number>>
}

/** A message that all of the crowd have got. */
export interface CrowdHeard {
  readonly heard: string
  /** Epoch milliseconds, with fractions: when the last one had it. */
  readonly at: number
}

export class Crowd {
  readonly #child: ChildProcess

  constructor() {
    const script = fileURLToPath(new URL('./socket-crowd-main.ts', import.meta.url))
    this.#child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
  }

  /** Resolves when all of them are there, have been refused, or a minute has passed. */
  async arrive(arrival: CrowdArrival): Promise<CrowdResult> {
    this.#child.send(arrival)
    const [result] = (await once(this.#child, 'message')) as [CrowdResult]
    return result
  }

  /** @returns when the last one of them gets the message with this text; nothing else may be asked for meanwhile */
  async heard(body: string): Promise<number> {
    for (;;) {
      const [{ heard, at }] = (await once(this.#child, 'message')) as [CrowdHeard]
      if (heard === body) return at
    }
  }

  async leave(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill()
    await gone
  }
}
