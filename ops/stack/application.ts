import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { runCommand } from './commands.ts'
import type { Stack } from './index.ts'
import { buildProcessEnv, createOwnProcess, type OwnProcessName, ownProcesses } from './own-processes.ts'
import { StackProblem } from './problem.ts'
import type { ManagedProcess } from './processes.ts'
import { supervise } from './supervisor.ts'

interface ApplicationOptions {
  stack: Stack
  publicUrl?: string
  withDemo: boolean
  log: (line: string) => void
  /** Filled as processes start, so that whoever gives up can stop them. */
  running: ManagedProcess[]
  onGiveUp: (sentence: string) => void
}

const readyTimeoutMs = 60_000

async function timed<T>(title: string, log: (line: string) => void, run: () => Promise<T>): Promise<T> {
  const startedAt = Date.now()
  const result = await run()
  log(`${title.padEnd(18)} ready in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  return result
}

/** Waits until the API says that all its parts are up, else tells what it said last. */
async function waitForHealth(url: string): Promise<void> {
  let said = 'nothing'
  for (const deadline = Date.now() + readyTimeoutMs; Date.now() < deadline; await delay(100)) {
    const response = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (response?.ok) return
    if (response) said = (await response.text()).slice(0, 300)
  }
  throw new StackProblem(`The API does not get ready; /health/ready says: ${said}`)
}

async function startOwn(options: ApplicationOptions, name: OwnProcessName): Promise<void> {
  const { stack, publicUrl, log, running, onGiveUp } = options
  const process = createOwnProcess(stack, name, publicUrl ? { PUBLIC_URL: publicUrl } : {})
  running.push(process)
  await process.start()
  supervise(process, { log, onGiveUp })
}

export interface Application {
  /** The sample sign-ins, to be printed. */
  readonly signIns: string
  /** Nobody administers the desk: the first who opens its page sets it up. */
  readonly needsSetup: boolean
  /** Fills the sample organization with requests, once; the desk is up meanwhile. */
  seedRequests(signal: AbortSignal): Promise<void>
}

/** Runs the migrations, starts Holdfast's own processes, seeds the sample organization once. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { stack, publicUrl, withDemo, log } = options
  const { dataDir, ports } = stack
  const env = { ...stack.baseEnv, ...buildProcessEnv(stack, publicUrl) }
  await writeEnvFile(stack, publicUrl)
  const migration = { name: 'migrate', title: 'The migration of the database', script: 'packages/db/migrate-main.ts' }
  await timed('Database schema', log, () => runCommand({ ...migration, env, dataDir }))
  const widget = { name: 'widget', title: 'The build of the widget', script: 'widget/build.ts' }
  await timed('Public pages', log, () => runCommand({ ...widget, env, dataDir }))
  const portal = { name: 'portal', title: 'The build of the portal', script: 'portal/build.ts' }
  await timed('Portal', log, () => runCommand({ ...portal, env, dataDir }))
  const names = Object.keys(ownProcesses) as OwnProcessName[]
  await timed('Worker, relay, API', log, async () => {
    const results = await Promise.allSettled(names.map((name) => startOwn(options, name)))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
    await waitForHealth(`http://127.0.0.1:${ports.api}`)
  })
  const cli = { title: 'The command line', script: 'cli/main.ts', env, dataDir }
  const demo = { ...cli, name: 'demo', title: 'The sample data' }
  const seeded = join(dataDir, 'seeded')
  const needsDemo = withDemo && !existsSync(seeded)
  if (needsDemo) await timed('Sample people', log, () => runCommand({ ...demo, args: ['demo', '--base'] }))
  return {
    signIns: await runCommand({ ...cli, name: 'sign-ins', args: ['sign-ins'] }),
    needsSetup: await readNeedsSetup(`http://127.0.0.1:${ports.api}`),
    async seedRequests(signal) {
      if (!needsDemo) return
      await timed('Sample requests', log, () => runCommand({ ...demo, args: ['demo', '--requests'], signal }))
      // The command itself asks the database; this only spares later starts the question.
      if (!signal.aborted) await writeFile(seeded, `${new Date().toISOString()}\n`)
    },
  }
}

async function readNeedsSetup(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/v1/setup`)
  const { state } = (await response.json()) as { state?: string }
  return state === 'needs_administrator'
}

/** Leaves the addresses where `npm run import` and its like find them: ops/run.mjs hands the file to Node. */
async function writeEnvFile(stack: Stack, publicUrl?: string): Promise<void> {
  const lines = Object.entries(buildProcessEnv(stack, publicUrl)).map(([name, value]) => `${name}=${value}`)
  await writeFile(join(stack.dataDir, 'run', 'stack.env'), `${lines.join('\n')}\n`, { mode: 0o600 })
}
