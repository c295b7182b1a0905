/** CPU time of processes from /proc: it says more than wall time where a machine is shared. Linux only; elsewhere 0. */
import { readdirSync, readFileSync } from 'node:fs'

const tickMs = 10

/** @returns milliseconds of user and system time that the processes and their children have used so far. */
export function cpuMs(pids: readonly (number | undefined)[]): number {
  let sum = 0
  for (const { pid, parent, ms } of readProcesses()) if (pids.includes(pid) || pids.includes(parent)) sum += ms
  return sum
}

function readProcesses(): { pid: number; parent: number; ms: number }[] {
  let names: string[]
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
  return names.flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      const [, parent = 0] = fields
      return [{ pid: Number(name), parent, ms: ((fields[11] ?? 0) + (fields[12] ?? 0)) * tickMs }]
    } catch {
      // It ended while we looked.
      return []
    }
  })
}
