import { demoSlug } from '@holdfast/db/seed/demo/base.ts'
import { readDemoBase } from '@holdfast/db/seed/demo/read-base.ts'
import { readDrivenRequests } from '@holdfast/db/seed/driven-requests.ts'
import { type Desk, requireOrganization } from '../desk.ts'
import { type AllDriven, driveAll } from '../drive/drive-all.ts'
import { Patience } from '../drive/patience.ts'
import type { Progress } from '../drive/progress.ts'
import { OfficeTime } from './office-time.ts'
import { demoSource, planRequest } from './plan-request.ts'

export interface SeedRequestsOptions {
  readonly desk: Desk
  readonly count: number
  readonly concurrency: number
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface SeededRequests extends AllDriven {
  readonly total: number
  /** An earlier run had brought them in. */
  readonly there: number
}

const patienceMs = 5 * 60_000
// Twenty working days are four weeks.
const spreadDays = 28

/** Drives the sample requests that are not there yet. */
export async function seedRequests(options: SeedRequestsOptions): Promise<SeededRequests> {
  const { desk, count, concurrency, progress, signal } = options
  const patience = new Patience({
    limitMs: patienceMs,
    signal,
    onStall: (reason) => progress.say(`Waiting: ${reason}`),
  })
  const organization = await requireOrganization(desk.db, demoSlug)
  const base = await readDemoBase(desk.db, organization.id)
  const known = await readDrivenRequests(desk.db, organization.id, demoSource)
  const time = new OfficeTime(base.office, base.seededAt, spreadDays)
  const plans = Array.from({ length: count }, (_, index) => planRequest(base, time, index))
  const missing = plans
    .filter(({ request }) => known.get(request.external.id)?.importing !== false)
    // Numbers follow the order in which requests came in.
    .toSorted((a, b) => a.request.occurredAt.getTime() - b.request.occurredAt.getTime())
  progress.start(missing.length)
  try {
    const namespace = organization.temporalNamespace
    const totals = await driveAll(
      {
        desk,
        patience,
        namespace,
        concurrency,
        signal,
        onStep: () => progress.step(),
        onRequest: () => progress.done(),
      },
      missing,
    )
    return { ...totals, total: count, there: plans.length - missing.length }
  } finally {
    progress.stop()
  }
}
