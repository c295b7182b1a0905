/** Memory of each process, idle and under load (Linux: proportional set size, so that shared pages count once). */
import { readdir, readFile } from 'node:fs/promises'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { type Bench, type Figure, load } from './support/bench.ts'

export async function memory(bench: Bench): Promise<Figure[]> {
  await Promise.all([bench.need('worker'), bench.need('relay'), bench.need('api')])
  const { harness } = bench
  const idle = await measure(bench)
  const org = await seedMinimalOrganization(harness.db)
  let under: Record<string, number> = {}
  const work = load(100, 8, async () => {
    const request = await harness.take(org)
    await request.change({ type: 'take' })
    await request.resolve()
  })
  const watch = work.then(async () => {
    under = await measure(bench)
  })
  await watch
  return Object.keys(idle).map((name) => ({
    bench: 'memory',
    what: `${name}, idle / after load`,
    value: `${idle[name]} / ${under[name]} MB`,
    goal: '',
    met: null,
  }))
}

async function measure({ stack, pidOf }: Bench): Promise<Record<string, number>> {
  const roots: Record<string, number | undefined> = {
    worker: pidOf('worker'),
    relay: pidOf('relay'),
    api: pidOf('api'),
  }
  for (const [name, process] of Object.entries(stack.processes)) roots[name] = process.pid
  const parents = await readParents()
  const entries = Object.entries(roots).map(async ([name, pid]) => {
    const pids =
      pid === undefined ? [] : [pid, ...parents.filter(([, parent]) => parent === pid).map(([child]) => child)]
    const sizes = await Promise.all(pids.map(readPss))
    return [name, Math.round(sizes.reduce((sum, kib) => sum + kib, 0) / 1_024)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function readParents(): Promise<[number, number][]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(
    pids.map(async (pid): Promise<[number, number]> => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return [Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0])]
    }),
  )
  return stats
}

async function readPss(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
}
