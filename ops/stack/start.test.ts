import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { readStartTime } from './pid-files.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'holdfast-start-'))
const children: ChildProcess[] = []

interface Started {
  child: ChildProcess
  output(): string
  exitCode: Promise<number | null>
}

function start(args: string[] = [], env: NodeJS.ProcessEnv = {}): Started {
  const script = join(import.meta.dirname, 'start.ts')
  const child = spawn(process.execPath, [script, '--servers-only', '--port', 'free', ...args], {
    env: { ...process.env, HOLDFAST_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  child.stdout?.on('data', (data) => {
    output += data
  })
  child.stderr?.on('data', (data) => {
    output += data
  })
  return { child, output: () => output, exitCode: new Promise((resolve) => child.once('close', resolve)) }
}

const waitFor = (check: () => void, timeout = 30_000) => vi.waitFor(check, { timeout, interval: 50 })
const waitUntilUp = ({ output }: Started) => waitFor(() => expect(output()).toContain('Ctrl-C stops them.'))

async function stop({ child, exitCode, output }: Started): Promise<void> {
  child.kill('SIGINT')
  expect(await exitCode, output()).toBe(0)
}

const runningPids = (): number[] =>
  readdirSync(join(dataDir, 'run'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(dataDir, 'run', name), 'utf8')).pid)

const pidOf = (name: string): number => JSON.parse(readFileSync(join(dataDir, `run/${name}.json`), 'utf8')).pid

async function query(started: Started, sql: string): Promise<unknown[]> {
  const port = /127\.0\.0\.1:(\d+)\/holdfast/.exec(started.output())?.[1]
  const { holdfastOwner } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  const client = new Client(`postgres://holdfast_owner:${holdfastOwner}@127.0.0.1:${port}/holdfast`)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  await waitFor(() => expect(readdirSync(join(dataDir, 'run'))).toEqual([]), 15_000)
  rmSync(dataDir, { recursive: true, force: true })
})

describe('npm start', { timeout: 60_000 }, () => {
  it('keeps its data from one start to the next, and loses it by --reset', async () => {
    const first = start()
    await waitUntilUp(first)
    await query(first, 'create table kept (id int); insert into kept values (7)')
    await stop(first)
    expect(runningPids()).toEqual([])
    const second = start()
    await waitUntilUp(second)
    expect(await query(second, 'select id from kept')).toEqual([{ id: 7 }])
    await stop(second)
    const third = start(['--reset'])
    await waitUntilUp(third)
    expect(await query(third, `select to_regclass('kept') as name`)).toEqual([{ name: null }])
    await stop(third)
  })

  it('refuses a folder that another one has, and leaves that one alone', async () => {
    const first = start()
    await waitUntilUp(first)
    const addresses = join(dataDir, 'run/stack.env')
    writeFileSync(addresses, '')
    const second = start(['--reset'])
    expect(await second.exitCode).toBe(1)
    expect(second.output().trim()).toBe(
      `Holdfast runs already with ${dataDir}, as process ${first.child.pid}: stop that one first.`,
    )
    expect(runningPids()).toHaveLength(6)
    expect(existsSync(addresses)).toBe(true)
    await stop(first)
  })

  it('says which server crashed, stops the others and fails', async () => {
    const started = start()
    await waitUntilUp(started)
    const pids = runningPids()
    process.kill(pidOf('nats'), 'SIGKILL')
    expect(await started.exitCode).toBe(1)
    expect(started.output()).toContain('NATS stopped while running: it was killed (SIGKILL)')
    expect(started.output()).toContain(join(dataDir, 'logs/nats.log'))
    expect(pids.filter((pid) => readStartTime(pid))).toEqual([])
  })

  it('leaves nothing behind when it is killed itself', async () => {
    const started = start()
    await waitUntilUp(started)
    const pids = runningPids()
    expect(pids).toHaveLength(6)
    started.child.kill('SIGKILL')
    await waitFor(() => expect(pids.filter((pid) => readStartTime(pid))).toEqual([]), 15_000)
  })

  it('says so when there is too little room, an outside server is away, or an option is unknown', async () => {
    const full = start([], { HOLDFAST_MIN_FREE_DISK_BYTES: String(2 ** 60) })
    const away = start([], { NATS_URL: 'nats://127.0.0.1:1', HOLDFAST_DATA_DIR: join(dataDir, 'other') })
    const unknown = start(['--nonsense'])
    expect(await Promise.all([full.exitCode, away.exitCode, unknown.exitCode])).toEqual([1, 1, 1])
    expect(full.output()).toMatch(/^\s*The disk is nearly full: [\d,]+ MiB are free at .*\n$/)
    expect(away.output().trim()).toBe('NATS at nats://127.0.0.1:1 (NATS_URL) does not answer or refuses the password.')
    expect(unknown.output().trim()).toBe(`Unknown option '--nonsense'. See npm start -- --help.`)
  })
})
