import type { Triage, Worker } from '@holdfast/contracts/reports/triage.ts'
import { triageBucketMinutes } from '@holdfast/contracts/reports/vocabulary.ts'
import type { Caller } from '../auth/caller.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { presentSummary } from '../requests/present-request.ts'
import { fewestBetween, type Step, stepsOf } from './capacity.ts'
import type { GatheredTriage } from './gather-triage.ts'

const bucketMs = triageBucketMinutes * 60_000
const mostWorkers = 100

export function presentTriage(gathered: GatheredTriage, caller: Caller): Triage {
  const { now, loads, workers, waits, kept, placed, oldestDue } = gathered
  const nobody = loads.find(({ assigneeId }) => assigneeId === null)
  const shown = workers.toSorted((a, b) => openOf(b) - openOf(a)).slice(0, mostWorkers)
  const steps = stepsOf(
    workers.filter(({ teamIds }) => teamIds.length > 0).map(({ spans }) => spans),
    gathered.start.getTime(),
  )
  return {
    at: presentTime(now),
    unassigned: {
      count: nobody ? openOf(nobody) : 0,
      oldestAt: presentInstant(nobody?.oldest ?? null),
      first: gathered.unassigned.map((row) => presentSummary(row, caller)),
    },
    late: { count: sum(loads.map(({ late }) => late)), oldestDueAt: presentInstant(oldestDue) },
    due: { count: sum([...gathered.buckets.values()]) },
    waiting: { count: sum(waits.map(({ count }) => count)), reasons: waits },
    attainment: { today: kept.recent, week: kept.all },
    window: presentWindow(gathered, steps),
    workers: shown.map(presentWorker),
    workersLeftOff: workers.length - shown.length,
    routing: placed,
    forecast: {
      examined: gathered.examined,
      count: gathered.atRisk.length,
      risks: gathered.risks.map(({ row, reason, ahead, startsAt }) => ({
        request: presentSummary(row, caller),
        reason,
        ahead,
        startsAt: startsAt === null ? null : presentTime(new Date(startsAt)),
      })),
      handling: gathered.handling,
    },
  }
}

function presentWindow({ start, end, windowEnd, buckets }: GatheredTriage, steps: readonly Step[]): Triage['window'] {
  const count = (end.getTime() - start.getTime()) / bucketMs
  return {
    from: presentTime(start),
    to: presentTime(windowEnd),
    buckets: Array.from({ length: count }, (_, index) => {
      const from = start.getTime() + index * bucketMs
      const due = buckets.get(index) ?? 0
      const onShift = fewestBetween(steps, from, Math.min(from + bucketMs, windowEnd.getTime()))
      return { at: new Date(from).toISOString(), due, onShift, over: due > onShift }
    }),
    shifts: steps
      .filter(({ at }) => at < end.getTime())
      .map(({ at, onShift }) => ({ at: new Date(at).toISOString(), onShift })),
  }
}

function presentWorker(worker: GatheredTriage['workers'][number]): Worker {
  const { id, name, photoAt, availability, teamIds, onShift, spans, late, soon, later, waiting } = worker
  return {
    person: { id, name, photoAt: presentInstant(photoAt) },
    availability,
    member: teamIds.length > 0,
    onShift,
    spans: spans.map(({ from, to }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })),
    late,
    soon,
    later,
    waiting,
  }
}

function openOf({ late, soon, later, waiting }: { late: number; soon: number; later: number; waiting: number }) {
  return late + soon + later + waiting
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
