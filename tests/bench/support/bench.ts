/** What the benches share: one stack, our processes on it, loads that are bounded, and figures as ratios. */
import type { Stack } from '@holdfast/stack/index.ts'
import { createOwnProcess, type OwnProcessName } from '@holdfast/stack/own-processes.ts'
import { Harness } from '../../support/harness.ts'
import { keysOfStack } from '../../support/payload-keys.ts'
import { unlimited } from '../../support/unlimited.ts'

/** One line of the table. */
export interface Figure {
  readonly bench: string
  readonly what: string
  readonly value: string
  /** Empty where there is none. */
  readonly goal: string
  readonly met: boolean | null
}

export interface Bench {
  readonly stack: Stack
  readonly harness: Harness
  /** Starts one of our processes and leaves it running. */
  need(name: OwnProcessName): Promise<void>
  /** Ends one of our processes until it is needed again. */
  release(name: OwnProcessName): Promise<void>
  /** The process id of one of ours, where it runs. */
  pidOf(name: OwnProcessName): number | undefined
  readonly log: (line: string) => void
}

/** Makes the bench of a running stack. @returns it and how to end what it started */
export function openBench(stack: Stack, log: (line: string) => void): { bench: Bench; close(): Promise<void> } {
  const harness = new Harness({ ...stack.urls, payloadKeys: keysOfStack(stack) })
  const running = new Map<OwnProcessName, ReturnType<typeof createOwnProcess>>()
  const bench: Bench = {
    stack,
    harness,
    log,
    async need(name) {
      if (running.has(name)) return
      const process = createOwnProcess(stack, name, { LOG_LEVEL: 'warn', ...unlimited })
      await process.start()
      running.set(name, process)
    },
    pidOf: (name) => running.get(name)?.pid,
    async release(name) {
      await running.get(name)?.stop()
      running.delete(name)
    },
  }
  return {
    bench,
    async close() {
      for (const process of [...running.values()].reverse()) await process.stop()
      await harness.close()
    },
  }
}

export interface Load {
  readonly perSecond: number
  /** Milliseconds of every single call, sorted. */
  readonly latencies: readonly number[]
}

/** Does `one` so many times with so many at once. */
export async function load(total: number, clients: number, one: () => Promise<unknown>): Promise<Load> {
  const latencies: number[] = []
  let left = total
  const began = performance.now()
  const client = async () => {
    while (left > 0) {
      left -= 1
      const at = performance.now()
      await one()
      latencies.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const perSecond = total / ((performance.now() - began) / 1_000)
  return { perSecond, latencies: latencies.sort((a, b) => a - b) }
}

/** @returns the value below which so many hundredths of the sorted values lie. */
export function percentile(sorted: readonly number[], hundredths: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    50,
  )
}
