import { join } from 'node:path'
import { defaultNamespace } from '../../temporal/namespaces.ts'
import { repoRoot } from './config.ts'
import type { Stack } from './index.ts'
import { acceptsConnections, type StackPorts } from './ports.ts'
import { ManagedProcess } from './processes.ts'

/** The processes of Holdfast itself. */
export type OwnProcessName = 'worker' | 'relay' | 'api'

interface OwnProcess {
  title: string
  script: string
  /** Where it listens: for its metrics, or for everything. */
  port(ports: StackPorts): number
  /** POSIX niceness. */
  nice: number
}

/**
 * Taking requests in comes before working on them: on a machine that is too small for both, what was taken waits in
 * the outbox, and nobody who asks for help waits for a workflow.
 */
const behindIntake = 10

/** In the order in which they are started; they are stopped the other way round. */
export const ownProcesses: Record<OwnProcessName, OwnProcess> = {
  worker: { title: 'the worker', script: 'workers/main.ts', port: (ports) => ports.workerMetrics, nice: behindIntake },
  relay: {
    title: 'the relay',
    script: 'workers/relay/main.ts',
    port: (ports) => ports.relayMetrics,
    nice: behindIntake,
  },
  api: { title: 'the API', script: 'api/server.ts', port: (ports) => ports.api, nice: 0 },
}

/** The environment of Holdfast's processes on a stack; commands of the cli get it too. */
export function buildProcessEnv(stack: Stack, publicUrl?: string): Record<string, string> {
  const { urls, ports, secrets } = stack
  return {
    DATABASE_URL: urls.databaseUrl,
    RELAY_DATABASE_URL: urls.relayDatabaseUrl,
    HOLDFAST_OWNER_URL: urls.databaseOwnerUrl,
    TEMPORAL_ADDRESS: urls.temporalAddress,
    TEMPORAL_NAMESPACE: defaultNamespace,
    TEMPORAL_UI_URL: urls.temporalUiUrl,
    NATS_URL: urls.natsUrl,
    S3_ENDPOINT: urls.s3.endpoint,
    S3_ACCESS_KEY_ID: urls.s3.accessKeyId,
    S3_SECRET_ACCESS_KEY: urls.s3.secretAccessKey,
    S3_BUCKET: urls.s3.bucket,
    SMTP_URL: urls.mail.smtpUrl,
    HOST: '127.0.0.1',
    PORT: String(ports.api),
    PUBLIC_URL: publicUrl ?? `http://localhost:${ports.api}`,
    HOLDFAST_MASTER_KEY: secrets.masterKey,
    PAYLOAD_KEYS: stack.baseEnv['PAYLOAD_KEYS'] ?? '',
  }
}

/** Makes a process of Holdfast for a stack, not yet started; ready when it listens on its port. */
export function createOwnProcess(
  stack: Stack,
  name: OwnProcessName,
  env: Record<string, string> = {},
  nice = ownProcesses[name].nice,
): ManagedProcess {
  const { title, script, port } = ownProcesses[name]
  const { HOLDFAST_OWNER_URL: _, ...processEnv } = buildProcessEnv(stack)
  return new ManagedProcess({
    name,
    title,
    command: process.execPath,
    args: [join(repoRoot, script)],
    env: { ...stack.baseEnv, ...processEnv, METRICS_PORT: String(port(stack.ports)), ...env },
    cwd: repoRoot,
    nice,
    logFile: join(stack.dataDir, 'logs', `${name}.log`),
    runDir: join(stack.dataDir, 'run'),
    stopTimeoutMs: 8000,
    isReady: () => acceptsConnections(port(stack.ports)),
  })
}
