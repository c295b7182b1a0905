import { setTimeout as delay } from 'node:timers/promises'
import type { ManagedProcess, ProcessExit } from './processes.ts'

interface SupervisorOptions {
  log: (line: string) => void
  /** Called with a sentence when a process ends again and again. */
  onGiveUp: (sentence: string) => void
  maxCrashes?: number
  windowMs?: number
}

/** Starts a process again when it ends by itself, ever more slowly, until it has done so too often. */
export function supervise(process: ManagedProcess, options: SupervisorOptions): void {
  const { log, onGiveUp, maxCrashes = 5, windowMs = 60_000 } = options
  let crashes: number[] = []
  const onCrash = async (sentence: string) => {
    const now = Date.now()
    crashes = [...crashes.filter((at) => at > now - windowMs), now]
    if (crashes.length >= maxCrashes) {
      onGiveUp(`${sentence} It has ended ${crashes.length} times within a minute.`)
      return
    }
    log(`${sentence} Starting it again.`)
    await delay(250 * 2 ** (crashes.length - 1))
    // Stopped meanwhile, with everything else.
    if (process.isStopped) return
    await process.start().catch((error) => onCrash(error.message))
  }
  process.onCrash = (exit: ProcessExit) => void onCrash(process.explainEnd(exit))
}
