import { join, resolve } from 'node:path'
import { resolveTools } from './binaries.ts'
import { bootServers } from './boot.ts'
import { type OutsideServers, readConfig, type StackConfig } from './config.ts'
import type { StackContext } from './context.ts'
import { assertFreeDisk, claimDataDir, emptyDataDir, releaseDataDir } from './data-dir.ts'
import { checkOutsideServers } from './outside.ts'
import { assertPortsFree, findFreePorts, portsFrom, type StackPorts } from './ports.ts'
import type { ManagedProcess } from './processes.ts'
import { readOrCreateSecrets, type Secrets } from './secrets.ts'
import { portsOf, type ServerName, serversToStart, stopOrder, toolsOf } from './servers.ts'
import { type TemporalOptions, writeTemporalConfig } from './temporal.ts'
import { buildUrls, type StackUrls } from './urls.ts'
import { startWatchdog } from './watchdog.ts'

export type { ServerName } from './servers.ts'
export { ensureNamespace, ensureSearchAttributes } from './temporal-namespace.ts'
export type { StackUrls } from './urls.ts'

/** How to start a stack. */
export interface StackOptions {
  dataDir: string
  /** The first of a fixed block of ports, or any that are free. */
  ports: number | 'free'
  log?: (line: string) => void
  /** Ports that the caller will need besides: they are checked with the rest. */
  alsoNeeded?: (ports: StackPorts) => { port: number; title: string }[]
  /** Empties the data folder first. */
  reset?: boolean
  /** These servers alone, and those that they need. */
  only?: ServerName[]
  temporal?: TemporalOptions
  /** Servers that are run elsewhere. None by default, whatever the environment says: tests use their own. */
  outside?: OutsideServers
  /** Called with a sentence when a server ends that nobody stopped. */
  onCrash?: (sentence: string, name: ServerName) => void
  config?: StackConfig
}

/** One server of a running stack, for those who want to see it fall. */
export interface StackProcess {
  readonly pid: number
  readonly logFile: string
  /** Resolves when the process is gone, unless the signal is one that lets it live. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again where it was, after stopping it if it runs; resolves when it is ready. */
  restart(): Promise<void>
}

/** A running stack. */
export interface Stack {
  readonly dataDir: string
  readonly ports: StackPorts
  readonly secrets: Secrets
  readonly urls: StackUrls
  /** The environment that processes of the stack are started with, beyond what each needs. */
  readonly baseEnv: Record<string, string>
  readonly processes: Partial<Record<ServerName, StackProcess>>
  /** Changes the configuration of the Temporal server: the dynamic part within seconds, the rest at its next restart. */
  configureTemporal(options: TemporalOptions): Promise<void>
  /** Stops everything in order; safe to call again. */
  stop(): Promise<void>
}

/** Starts the servers, each ready when this resolves; whatever was started is stopped when one fails. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { log = () => {} } = options
  const config = options.config ?? readConfig()
  const dataDir = resolve(options.dataDir)
  await claimDataDir(dataDir, log)
  const release = () => releaseDataDir(dataDir)
  try {
    if (options.reset) emptyDataDir(dataDir)
    return await startClaimed({ ...options, dataDir }, config, release)
  } catch (error) {
    release()
    throw error
  }
}

async function startClaimed(options: StackOptions, config: StackConfig, release: () => void): Promise<Stack> {
  const { dataDir, log = () => {}, outside = {} } = options
  await assertFreeDisk(dataDir, config.minFreeDiskBytes)
  const ports = options.ports === 'free' ? await findFreePorts() : portsFrom(options.ports)
  const servers = serversToStart(outside, options.only)
  await assertPortsFree([...(options.alsoNeeded?.(ports) ?? []), ...portsOf(servers, ports)])
  await checkOutsideServers(outside)
  const [tools, secrets] = await Promise.all([
    resolveTools(toolsOf(servers), config, log),
    readOrCreateSecrets(dataDir),
  ])
  const context: StackContext = { dataDir, ports, secrets, config, tools, log }

  const running = new Map<ServerName, ManagedProcess>()
  const stopWatchdog = startWatchdog(join(dataDir, 'run'))
  const stop = async () => {
    for (const group of stopOrder) await Promise.all(group.map((name) => running.get(name)?.stop()))
    stopWatchdog()
    release()
  }
  try {
    const urls = buildUrls(context, outside)
    await bootServers({
      context,
      servers,
      temporalAddress: urls.temporalAddress,
      temporal: options.temporal ?? {},
      running,
      onCrash: options.onCrash,
    })
    return {
      dataDir,
      ports,
      secrets,
      urls,
      baseEnv: config.baseEnv,
      processes: Object.fromEntries([...running].map(([name, process]) => [name, exposeProcess(process)])),
      configureTemporal: async (temporal) => void (await writeTemporalConfig(context, temporal)),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const exposeProcess = (process: ManagedProcess): StackProcess => ({
  get pid() {
    return process.pid
  },
  logFile: process.spec.logFile,
  kill: (signal) => process.kill(signal),
  restart: () => process.restart(),
})
