/** Everything that triage is made of, read in one transaction. */
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import type { Handling } from '@holdfast/contracts/reports/triage.ts'
import { triageBucketMinutes, triageSoonMinutes, triageWindowMinutes } from '@holdfast/contracts/reports/vocabulary.ts'
import { activeStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { readPace } from '@holdfast/db/reports/pace.ts'
import {
  type Counted,
  countFallingDue,
  countKept,
  countLoads,
  countPlaced,
  countWaits,
  findOldestDue,
  type LoadRow,
  listFallingDue,
  type TriageScope,
} from '@holdfast/db/reports/triage.ts'
import { listWorkers } from '@holdfast/db/reports/workers.ts'
import { listRequestRows } from '@holdfast/db/requests/list-requests.ts'
import { findChanged } from '@holdfast/db/requests/queries.ts'
import { reachCondition } from '@holdfast/db/requests/reach-condition.ts'
import { readShifts } from '@holdfast/db/shifts/queries.ts'
import { dutyOf, isOnShift, openShiftHours, spansOnShift } from '@holdfast/sla/shifts.ts'
import { openZoneDays } from '@holdfast/sla/zone-days.ts'
import { reckonRowClocks } from '../requests/row-clocks.ts'
import { forecast, type Hand } from './forecast.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
const bucketMs = triageBucketMinutes * minuteMs
/** As many as fall due within the window are looked at one by one. */
const mostExamined = 5_000
const mostRisks = 8
const mostUnassigned = 5

const paceDays = 30
const breakMinutes = 120
const fewestSamples = 20
const assumedMinutes = 20

interface Asking {
  readonly teamId: string | undefined
  readonly reach: Reach
  readonly timeZone: string
}

export type GatheredTriage = Awaited<ReturnType<typeof gatherTriage>>

export async function gatherTriage(tx: Tx, { teamId, reach, timeZone }: Asking) {
  const now = new Date()
  const after = (minutes: number) => new Date(now.getTime() + minutes * minuteMs)
  const windowEnd = after(triageWindowMinutes)
  const counted = { teamId, reached: await reachCondition(tx, reach, 'r') }
  const scope: TriageScope = { ...counted, now, soonBy: after(triageSoonMinutes), windowEnd }
  const start = new Date(Math.floor(now.getTime() / bucketMs) * bucketMs)
  const today = startOfDay(timeZone, now.getTime(), 0)
  const loads = await countLoads(tx, scope)
  // Charts show whole buckets, so shifts reach to the end of the last.
  const end = new Date(start.getTime() + Math.ceil((windowEnd.getTime() - start.getTime()) / bucketMs) * bucketMs)
  const workers = await gatherWorkers(tx, { teamId, loads, range: { from: start, to: end } })
  const falling = await listFallingDue(tx, scope, mostExamined)
  const handling = await readHandling(tx, counted, now)
  const hands = workers.map((worker) => toHand(worker, now.getTime()))
  const pieces = falling.map(({ dueAt, ...piece }) => ({ ...piece, dueAt: new Date(dueAt).getTime() }))
  const atRisk = forecast(pieces, hands, handling.minutes * minuteMs)
  return {
    now,
    start,
    end,
    windowEnd,
    loads,
    workers,
    examined: falling.length,
    handling,
    atRisk,
    risks: await readRisks(tx, atRisk.slice(0, mostRisks)),
    buckets: await countFallingDue(tx, scope, { start, minutes: triageBucketMinutes }),
    oldestDue: await findOldestDue(tx, scope),
    waits: await countWaits(tx, scope),
    kept: await countKept(tx, counted, { since: startOfDay(timeZone, now.getTime(), 6), recently: today }),
    placed: await countPlaced(tx, counted, today),
    unassigned: await readUnassigned(tx, teamId, reach),
  }
}

async function gatherWorkers(
  tx: Tx,
  asked: { teamId: string | undefined; loads: readonly LoadRow[]; range: { from: Date; to: Date } },
) {
  const { teamId, loads, range } = asked
  const loadOf = new Map(loads.map((load) => [load.assigneeId, load]))
  const alsoIds = loads.flatMap(({ assigneeId }) => assigneeId ?? [])
  const rows = await listWorkers(tx, { teamId, alsoIds })
  const shifts = await readShifts(
    tx,
    rows.map(({ id }) => id),
    range,
  )
  const open = openShiftHours()
  return rows.map((row) => {
    const { late = 0, soon = 0, later = 0, waiting = 0 } = loadOf.get(row.id) ?? {}
    const duty = dutyOf(shifts.get(row.id), open)
    // Whoever is out of office comes back nobody knows when; who is blocked does not.
    const isOut = row.availability === 'out_of_office' || row.blocked
    const spans = isOut ? [] : spansOnShift(duty, range.from.getTime(), range.to.getTime())
    return { ...row, late, soon, later, waiting, spans, onShift: !isOut && isOnShift(duty, Date.now()) }
  })
}

/** Of the bucket that has begun only the rest is left to work in. */
function toHand({ id, teamIds, spans, late }: Hand, now: number): Hand {
  const left = spans.flatMap(({ from, to }) => (to > now ? [{ from: Math.max(from, now), to }] : []))
  return { id, teamIds, spans: left, late }
}

async function readHandling(tx: Tx, counted: Counted, now: Date): Promise<Handling> {
  const since = new Date(now.getTime() - paceDays * dayMs)
  const { samples, meanSeconds } = await readPace(tx, { ...counted, since, breakMinutes })
  const assumed = samples < fewestSamples || meanSeconds === null
  const minutes = assumed ? assumedMinutes : Math.round(meanSeconds / 6) / 10
  return { minutes, samples, fewest: fewestSamples, days: paceDays, breakMinutes, assumed }
}

async function readRisks<Risk extends { readonly id: string }>(tx: Tx, atRisk: readonly Risk[]) {
  const found = await findChanged(
    tx,
    atRisk.map(({ id }) => id),
  )
  const rows = await reckonRowClocks(tx, [...found.values()])
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return atRisk.flatMap((risk) => {
    const row = rowOf.get(risk.id)
    return row ? [{ ...risk, row }] : []
  })
}

async function readUnassigned(tx: Tx, teamId: string | undefined, reach: Reach) {
  const rows = await listRequestRows(tx, {
    filter: { assigneeId: ['none'], ...(teamId && { teamId: [teamId] }) },
    statuses: activeStatuses,
    sort: 'nextDue',
    order: 'asc',
    reach,
    limit: mostUnassigned,
    after: null,
  })
  return reckonRowClocks(tx, rows)
}

/** @returns the first instant of the local day that lies so many days before the instant's */
function startOfDay(timeZone: string, at: number, daysBefore: number): Date {
  const days = openZoneDays(timeZone)
  return new Date(days.startOf(days.dayOf(at) - daysBefore))
}
