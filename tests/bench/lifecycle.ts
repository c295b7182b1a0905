/**
 * A request's whole life, create → assign → first reply → resolve → close, beside a bare workflow with as many updates,
 * signals and activities that do nothing, on the same servers in turn.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Harness } from '../support/harness.ts'
import { bareSignal, bareUpdate } from './bare/bare-workflow.ts'
import { type Bench, type Figure, load, median, percentile } from './support/bench.ts'
import { cpuMs } from './support/cpu.ts'

const goal = 0.7
const clients = 16
const lives = 200
const rounds = 3

export async function lifecycle(bench: Bench): Promise<Figure[]> {
  const { harness, stack } = bench
  await Promise.all([bench.need('worker'), bench.need('relay')])
  const worker = await startBareWorker(stack.urls.temporalAddress)
  try {
    const org = await seedMinimalOrganization(harness.db)
    const ours = () => live(harness, org)
    const bare = () => liveBare(harness)
    await load(clients * 2, clients, ours)
    await load(clients * 2, clients, bare)
    const pairs = []
    const cpu = { bare: [] as number[], ours: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      const start = cpuOf(bench, worker)
      const bareLoad = await load(lives, clients, bare)
      const middle = cpuOf(bench, worker)
      const oursLoad = await load(lives, clients, ours)
      const end = cpuOf(bench, worker)
      cpu.bare.push((middle - start) / lives)
      cpu.ours.push((end - middle) / lives)
      bench.log(`lifecycle: bare ${bareLoad.perSecond.toFixed(1)}/s, ours ${oursLoad.perSecond.toFixed(1)}/s`)
      pairs.push({ bareLoad, oursLoad, ratio: oursLoad.perSecond / bareLoad.perSecond })
    }
    const ratio = median(pairs.map((pair) => pair.ratio))
    const last = pairs.at(-1)?.oursLoad.latencies ?? []
    return [
      { bench: 'lifecycle', what: 'ours / bare', value: ratio.toFixed(2), goal: `≥ ${goal}`, met: ratio >= goal },
      {
        bench: 'lifecycle',
        what: `lives a second, ${clients} clients`,
        value: `${median(pairs.map((pair) => pair.oursLoad.perSecond)).toFixed(1)} (bare ${median(pairs.map((pair) => pair.bareLoad.perSecond)).toFixed(1)})`,
        goal: '',
        met: null,
      },
      {
        bench: 'lifecycle',
        what: 'CPU of workers and servers a life',
        value: `${median(cpu.ours).toFixed(0)} ms (bare ${median(cpu.bare).toFixed(0)} ms)`,
        goal: '',
        met: null,
      },
      {
        bench: 'lifecycle',
        what: 'a life, p50 / p99',
        value: `${percentile(last, 50).toFixed(0)} / ${percentile(last, 99).toFixed(0)} ms`,
        goal: '',
        met: null,
      },
    ]
  } finally {
    worker.kill('SIGTERM')
    await once(worker, 'exit')
  }
}

/** Servers, workers and relay, without the clients in this process. */
function cpuOf({ stack, pidOf }: Bench, bareWorker: ChildProcess): number {
  const servers = Object.values(stack.processes).map(({ pid }) => pid)
  return cpuMs([...servers, pidOf('worker'), pidOf('relay'), bareWorker.pid])
}

async function live(harness: Harness, org: MinimalOrganization): Promise<void> {
  const request = await harness.take(org, { teamId: org.teamId })
  await request.change({ type: 'assign', personId: org.agentId, kind: 'primary' })
  await request.reply('agent_reply', new Date())
  await request.resolve()
  await request.change({ type: 'confirm' })
}

async function liveBare({ client }: Harness): Promise<void> {
  const handle = await client.workflow.start('bare', { taskQueue: 'bare', workflowId: uuidv7(), args: [] })
  await handle.executeUpdate(bareUpdate('assign'), { args: ['assign'] })
  await handle.signal(bareSignal, 'reply')
  await handle.executeUpdate(bareUpdate('resolve'), { args: ['resolve'] })
  await handle.executeUpdate(bareUpdate('confirm'), { args: ['confirm'] })
}

async function startBareWorker(address: string): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(new URL('./bare/worker.ts', import.meta.url)), [address, 'holdfast'])
  await once(worker, 'message')
  return worker
}
