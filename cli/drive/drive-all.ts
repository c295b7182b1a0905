/** Drives many requests at once. */

import { CliProblem } from '../problem.ts'
import { type Driven, type DriveOptions, driveRequest, type Refused } from './drive-request.ts'
import { describe } from './patience.ts'
import type { RequestPlan } from './plan.ts'
import { makeSlots } from './slots.ts'

export interface AllDriven {
  readonly driven: number
  readonly refused: readonly Refused[]
  /** Those that got stuck, and why. */
  readonly failed: readonly { readonly label: string; readonly reason: string }[]
}

export interface DriveAllOptions extends Omit<DriveOptions, 'slot'> {
  /** So many requests at once, each with one call under way. */
  readonly concurrency: number
  /** Every request begins when its instant has come, for none may wait for a place: it can lie still for weeks. */
  readonly pace?: DriveOptions['pace']
  readonly onRequest?: (plan: RequestPlan) => void
}

/** @throws CliProblem when the desk is away for too long, or the reason of the abort */
export async function driveAll(options: DriveAllOptions, plans: readonly RequestPlan[]): Promise<AllDriven> {
  const totals = { driven: 0, refused: [] as Refused[], failed: [] as { label: string; reason: string }[] }
  const queue = plans[Symbol.iterator]()
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, ...(options.signal ? [options.signal] : [])])
  const slot = makeSlots(options.concurrency)
  const workers = options.pace ? plans.length : options.concurrency
  const work = async () => {
    for (const plan of queue) {
      signal.throwIfAborted()
      add(totals, await tryToDrive({ ...options, slot, signal }, plan, totals.failed))
      options.onRequest?.(plan)
    }
  }
  try {
    await Promise.all(Array.from({ length: workers }, work))
  } catch (error) {
    // The others end with their next step.
    stop.abort(error)
    throw error
  }
  return totals
}

async function tryToDrive(options: DriveOptions, plan: RequestPlan, failed: { label: string; reason: string }[]) {
  try {
    return await driveRequest(options, plan)
  } catch (error) {
    if (error instanceof CliProblem || options.signal?.aborted) throw error
    failed.push({ label: plan.label, reason: describe(error) })
    return { driven: 0, refused: [] }
  }
}

function add(totals: { driven: number; refused: Refused[] }, { driven, refused }: Driven): void {
  totals.driven += driven
  totals.refused.push(...refused)
}
