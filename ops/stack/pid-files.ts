import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** What is kept about a running process, so that it can be ended when we no longer can. */
export interface RunningProcess {
  name: string
  pid: number
  stopSignal: NodeJS.Signals
  /** When it started, as the system tells: a pid alone may by now belong to somebody else. */
  startedAt?: string
}

const fileOf = (runDir: string, name: string) => join(runDir, `${name}.json`)

/** When a process started, or undefined when there is none by this pid. */
export function readStartTime(pid: number): string | undefined {
  try {
    // Field 22 of stat: ticks since boot. The command before it may hold spaces, hence the last parenthesis.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    if (process.platform === 'linux') return undefined
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

/** Notes that a process runs. */
export function rememberProcess(runDir: string, running: RunningProcess): void {
  mkdirSync(runDir, { recursive: true })
  writeFileSync(fileOf(runDir, running.name), JSON.stringify({ ...running, startedAt: readStartTime(running.pid) }))
}

/** Notes that it no longer does. */
export function forgetProcess(runDir: string, name: string, pid: number | undefined): void {
  if (readFile(fileOf(runDir, name))?.pid === pid) rmSync(fileOf(runDir, name), { force: true })
}

function readFile(file: string): RunningProcess | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const isOurs = (running: RunningProcess) =>
  running.startedAt !== undefined && readStartTime(running.pid) === running.startedAt

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already.
  }
}

async function endAll(processes: RunningProcess[], timeoutMs: number): Promise<void> {
  for (const running of processes) send(running.pid, running.stopSignal)
  const deadline = Date.now() + timeoutMs
  while (processes.some(isOurs) && Date.now() < deadline) await delay(50)
  for (const running of processes.filter(isOurs)) send(running.pid, 'SIGKILL')
  while (processes.some(isOurs)) await delay(20)
}

/**
 * Ends what an earlier run left behind, PostgreSQL last because the others write to it.
 * Returns the names of what was still running.
 */
export async function endLeftovers(runDir: string, timeoutMs = 8000): Promise<string[]> {
  let files: string[] = []
  try {
    files = readdirSync(runDir).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
  const known = files.map((name) => readFile(join(runDir, name))).filter((running) => running !== undefined)
  const running = known.filter(isOurs)
  await endAll(
    running.filter(({ name }) => name !== 'postgres'),
    timeoutMs,
  )
  await endAll(
    running.filter(({ name }) => name === 'postgres'),
    timeoutMs,
  )
  // By pid: a new run may have put its own files in their place meanwhile.
  for (const { name, pid } of known) forgetProcess(runDir, name, pid)
  return running.map(({ name }) => name)
}
