/** Brings a whole log in: reads, prepares, drives what is not there yet, and looks at what became of it. */
import { type DrivenRequest, readDrivenRequests } from '@holdfast/db/seed/driven-requests.ts'
import type { Desk, Organization } from '../desk.ts'
import { type AllDriven, driveAll } from '../drive/drive-all.ts'
import { Patience } from '../drive/patience.ts'
import type { RequestPlan } from '../drive/plan.ts'
import type { Progress } from '../drive/progress.ts'
import { prepareDirectory } from './directory.ts'
import type { IncidentRow } from './incident-row.ts'
import { incidentSource } from './names.ts'
import { makePace, type Speed } from './pace.ts'
import { planIncident } from './plan-incident.ts'
import type { IncidentLog } from './read-incidents.ts'

export interface ImportOptions {
  readonly desk: Desk
  readonly organization: Organization
  readonly log: IncidentLog
  readonly speed: Speed
  readonly concurrency: number
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface ImportReport extends AllDriven {
  readonly plans: readonly RequestPlan[]
  /** What the database says in the end. */
  readonly found: ReadonlyMap<string, DrivenRequest>
  /** Brought in by an earlier run, so not touched. */
  readonly there: number
  readonly wallMs: number
}

const patienceMs = 10 * 60_000

export async function importIncidents(options: ImportOptions): Promise<ImportReport> {
  const { desk, organization, log, signal, progress } = options
  const startedAt = Date.now()
  const patience = new Patience({
    limitMs: patienceMs,
    signal,
    onStall: (reason) => progress.say(`Waiting for the desk: ${reason}`),
    onRecovery: (stalledMs) => progress.say(`It goes on, after ${Math.round(stalledMs / 1000)} s.`),
  })
  const incidents = [...log.incidents.values()] as [IncidentRow, ...IncidentRow[]][]
  const directory = await patience.keepAsking(() => prepareDirectory(desk.db, organization.id, incidents.flat()))
  const plans = incidents.map((rows) => planIncident(directory, rows))
  const known = await patience.keepAsking(() => readDrivenRequests(desk.db, organization.id, incidentSource))
  const missing = plans.filter(({ label }) => known.get(label)?.importing !== false)
  const totals = await drive(options, patience, missing)
  const found =
    missing.length === 0
      ? known
      : await patience.keepAsking(() => readDrivenRequests(desk.db, organization.id, incidentSource))
  return { ...totals, plans, found, there: plans.length - missing.length, wallMs: Date.now() - startedAt }
}

async function drive(options: ImportOptions, patience: Patience, plans: readonly RequestPlan[]): Promise<AllDriven> {
  const { desk, organization, speed, concurrency, progress, signal } = options
  const ordered = plans.toSorted((a, b) => a.request.occurredAt.getTime() - b.request.occurredAt.getTime())
  const [first] = ordered
  if (!first) return { driven: 0, refused: [], failed: [] }
  progress.start(ordered.length)
  try {
    return await driveAll(
      {
        desk,
        patience,
        signal,
        namespace: organization.temporalNamespace,
        concurrency,
        pace: makePace(speed, first.request.occurredAt, signal),
        onStep: () => progress.step(),
        onRequest: () => progress.done(),
      },
      ordered,
    )
  } finally {
    progress.stop()
  }
}
