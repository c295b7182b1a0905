import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { defaultNamespace } from '../../temporal/namespaces.ts'
import { buildServerConfig } from '../../temporal/server-config.ts'
import { repoRoot } from './config.ts'
import { commonSpec, type StackContext } from './context.ts'
import { acceptsConnections } from './ports.ts'
import { StackProblem } from './problem.ts'
import { ManagedProcess } from './processes.ts'
import { ensureNamespace, ensureSearchAttributes, temporalAnswers, waitUntilServing } from './temporal-namespace.ts'
import { ensureTemporalSchema } from './temporal-schema.ts'

/** What tests change about the Temporal server. */
export interface TemporalOptions {
  /** Values by key, over those of temporal/dynamic-config.yaml. */
  dynamicConfig?: Record<string, unknown>
  /**
   * The server's own persistence fault injection, for its main store, such as
   * `{ targets: { dataStores: { ExecutionStore: { methods: { UpdateWorkflowExecution: { errors: { ExecuteAndTimeout: 0.1 } } } } } } }`.
   */
  faultInjection?: object
  nice?: number
}

/** Where the embedded Temporal server answers. */
export const temporalAddress = ({ ports }: StackContext): string => `127.0.0.1:${ports.temporal}`

/** Writes the server's configuration; it is read at its next start, the dynamic part within seconds. */
export async function writeTemporalConfig(context: StackContext, options: TemporalOptions): Promise<string> {
  const dir = join(context.dataDir, 'temporal')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const dynamicConfigFile = join(dir, 'dynamic-config.yaml')
  const dynamicConfig = parse(await readFile(join(repoRoot, 'temporal/dynamic-config.yaml'), 'utf8'))
  for (const [key, value] of Object.entries(options.dynamicConfig ?? {})) dynamicConfig[key] = [{ value }]
  await writeFile(dynamicConfigFile, stringify(dynamicConfig))
  const config = buildServerConfig({
    frontendPort: context.ports.temporal,
    internalBasePort: context.ports.temporalInternal,
    postgresAddress: `127.0.0.1:${context.ports.postgres}`,
    postgresUser: 'temporal',
    postgresPassword: context.secrets.temporal,
    dynamicConfigFile,
    faultInjection: options.faultInjection,
  })
  const file = join(dir, 'server.yaml')
  await writeFile(file, stringify(config), { mode: 0o600 })
  return file
}

/** Starts the Temporal server with schema, namespace and search attributes; PostgreSQL must be up. */
export async function startTemporal(
  context: StackContext,
  options: TemporalOptions,
  onProcess: (process: ManagedProcess) => void,
): Promise<ManagedProcess> {
  const [file] = await Promise.all([writeTemporalConfig(context, options), ensureTemporalSchema(context)])
  const address = temporalAddress(context)
  const server = new ManagedProcess({
    ...commonSpec(context, 'temporal'),
    name: 'temporal',
    title: 'the Temporal server',
    command: context.tools['temporal-server'],
    args: ['--config-file', file, '--allow-no-auth', 'start'],
    // Behind intake, like the worker (own-processes.ts).
    nice: options.nice ?? 10,
    // Asked to stop, its parts wait for each other, up to a minute and to no end: all it knows is in PostgreSQL already.
    stopTimeoutMs: 2500,
    isReady: async () => (await acceptsConnections(context.ports.temporal)) && temporalAnswers(address),
  })
  onProcess(server)
  await server.start()
  try {
    await ensureNamespace(address, defaultNamespace)
    await ensureSearchAttributes(address, defaultNamespace)
    await waitUntilServing(address, defaultNamespace)
  } catch (error) {
    const reason = (error as { details?: string }).details ?? (error as Error).message
    throw new StackProblem(`The Temporal server does not get ready: ${reason}; its log is ${server.spec.logFile}.`)
  }
  return server
}
