import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Servers that are run elsewhere: what is given here is checked instead of started. */
export interface OutsideServers {
  databaseUrl?: string
  ownerDatabaseUrl?: string
  relayDatabaseUrl?: string
  temporalAddress?: string
  temporalUiUrl?: string
  natsUrl?: string
  s3?: { endpoint: string; accessKeyId: string; secretAccessKey: string; bucket: string }
  /** A server that delivers mail, with its user and password. */
  smtpUrl?: string
}

/** The Go programs that the stack runs. */
export type Tool = 'temporal-server' | 'temporal-sql-tool' | 'temporal-ui' | 'nats-server' | 'versitygw'

/** What the stack takes from the environment. */
export interface StackConfig {
  dataDir: string
  cacheDir: string
  searchPath: string
  toolPaths: Partial<Record<Tool, string>>
  outside: OutsideServers
  /** The API's address as people see it. */
  publicUrl?: string
  /** Below this many free bytes nothing is started. */
  minFreeDiskBytes: number
  /** Handed to every process that we start; what a process needs beyond it is given explicitly. */
  baseEnv: Record<string, string>
}

/** The folder of the checkout. */
export const repoRoot = resolve(import.meta.dirname, '../..')

const toolVariables: Record<Tool, string> = {
  'temporal-server': 'HOLDFAST_TEMPORAL_SERVER',
  'temporal-sql-tool': 'HOLDFAST_TEMPORAL_SQL_TOOL',
  'temporal-ui': 'HOLDFAST_TEMPORAL_UI',
  'nats-server': 'HOLDFAST_NATS_SERVER',
  versitygw: 'HOLDFAST_VERSITYGW',
}

function readOutside(env: NodeJS.ProcessEnv): OutsideServers {
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    ownerDatabaseUrl: env.HOLDFAST_OWNER_URL || undefined,
    relayDatabaseUrl: env.RELAY_DATABASE_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
    temporalUiUrl: env.TEMPORAL_UI_URL || undefined,
    natsUrl: env.NATS_URL || undefined,
    s3: env.S3_ENDPOINT
      ? {
          endpoint: env.S3_ENDPOINT,
          accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
          bucket: env.S3_BUCKET || 'holdfast',
        }
      : undefined,
    smtpUrl: env.SMTP_URL || undefined,
  }
}

/** Reads the environment, once; nothing else of the stack looks at it. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): StackConfig {
  const toolPaths: StackConfig['toolPaths'] = {}
  for (const [tool, variable] of Object.entries(toolVariables)) {
    if (env[variable]) toolPaths[tool as Tool] = resolve(env[variable])
  }
  return {
    dataDir: resolve(repoRoot, env.HOLDFAST_DATA_DIR || '.data'),
    cacheDir: join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'holdfast'),
    searchPath: env.PATH ?? '',
    toolPaths,
    outside: readOutside(env),
    publicUrl: env.PUBLIC_URL || undefined,
    minFreeDiskBytes: Number(env.HOLDFAST_MIN_FREE_DISK_BYTES || 1024 ** 3),
    baseEnv: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => !!entry[1])),
  }
}

/** Names of the environment variables by which a tool is given, for messages. */
export const toolVariable = (tool: Tool): string => toolVariables[tool]
