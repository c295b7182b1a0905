/** Live chat for an agent at a terminal. */
import type { Network } from '@holdfast/stream-client/surroundings.ts'
import type { SignIn } from './api.ts'
import { enter } from './enter.ts'
import { Talk } from './running-talk.ts'
import type { TerminalStreams } from './terminal.ts'

export interface TalkOptions extends SignIn, TerminalStreams {
  /** Ends it, as Ctrl-C does. */
  readonly signal: AbortSignal
  readonly withColours: boolean
  /** Whether the machine has a network; asked of the machine unless given. */
  readonly network?: Network
}

/** @returns the exit code, when it was left. @throws CliProblem when one cannot come in */
export async function talk(options: TalkOptions): Promise<number> {
  const { address, email, password, organization, signal } = options
  const giveUp = new AbortController()
  signal.addEventListener('abort', () => giveUp.abort(), { once: true })
  try {
    const entered = await enter({ address, email, password, organization }, giveUp.signal)
    return await new Talk(options, entered, giveUp).run()
  } catch (error) {
    // Whoever leaves while coming in was not refused.
    if (signal.aborted && error === giveUp.signal.reason) return 0
    throw error
  }
}
