/** The real servers and Holdfast's own processes, for lines to break. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database } from '@holdfast/db/database.ts'
import { migrate } from '@holdfast/db/migrate.ts'
import { type Stack, startStack } from '@holdfast/stack/index.ts'
import { type Child, type ChildOptions, createChild } from '../support/children.ts'
import { Harness } from '../support/harness.ts'
import { keysOfStack } from '../support/payload-keys.ts'

export const temporalOptions = { dynamicConfig: { 'frontend.WorkflowTimeSkippingEnabled': true } }

export interface Context {
  readonly stack: Stack
  readonly harness: Harness
  /** A superuser, who sees all organizations. */
  readonly admin: Database
  readonly worker: Child
  readonly relay: Child
  readonly log: (line: string) => void
  /** Starts another of our processes; it is stopped when the line ends. */
  spawn(name: 'worker' | 'relay', options: ChildOptions): Promise<Child>
  /** Whatever has to be put back when the line ends, last first. */
  afterwards(undo: () => Promise<unknown>): void
}

export interface Ground {
  readonly context: Context
  /** Puts everything back as a line expects it. */
  tidy(): Promise<void>
  close(): Promise<void>
}

/** Starts servers, worker and relay in a folder of their own. */
export async function prepareGround(log: (line: string) => void): Promise<Ground> {
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-survives-'))
  const stack = await startStack({ dataDir, ports: 'free', log, temporal: temporalOptions })
  const undone: (() => Promise<unknown>)[] = []
  const worker = createChild(stack, 'worker')
  const relay = createChild(stack, 'relay')
  const harness = new Harness({ ...stack.urls, payloadKeys: keysOfStack(stack) })
  const admin = new Database(stack.urls.databaseAdminUrl, { max: 4, applicationName: 'survives-admin' })
  const close = async () => {
    for (const undo of undone.splice(0).reverse()) await undo().catch((error) => log(String(error)))
    await Promise.all([worker.stop(), relay.stop()])
    await Promise.all([harness.close(), admin.close()])
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await migrate(stack.urls.databaseOwnerUrl)
    await Promise.all([worker.start(), relay.start()])
  } catch (error) {
    await close()
    throw error
  }
  const spawn = async (name: 'worker' | 'relay', options: ChildOptions) => {
    const child = createChild(stack, name, options)
    undone.push(() => child.stop())
    await child.start()
    return child
  }
  const context: Context = {
    stack,
    harness,
    admin,
    worker,
    relay,
    log,
    spawn,
    afterwards: (undo) => void undone.push(undo),
  }
  return { context, tidy: () => tidy(context, undone), close }
}

async function tidy(context: Context, undone: (() => Promise<unknown>)[]): Promise<void> {
  const { stack, worker, relay, log } = context
  for (const undo of undone.splice(0).reverse()) await undo()
  // In the order in which they need each other.
  for (const name of ['postgres', 'nats', 's3', 'temporal'] as const) {
    const server = stack.processes[name]
    if (server && !isAlive(server.pid)) {
      log(`${name} was left dead, starting it again`)
      await server.restart()
    }
  }
  for (const child of [worker, relay]) if (!child.isRunning) await child.start()
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
