/** The environment of the worker and the relay, parsed once. */

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

/** @returns what both processes need. @throws Error that names the variable that is missing */
export function readEnv() {
  return {
    databaseUrl: required('DATABASE_URL'),
    relayDatabaseUrl: process.env['RELAY_DATABASE_URL'] ?? '',
    temporalAddress: required('TEMPORAL_ADDRESS'),
    temporalNamespace: process.env['TEMPORAL_NAMESPACE'] ?? 'holdfast',
    natsUrl: process.env['NATS_URL'] ?? '',
    metricsPort: Number(process.env['METRICS_PORT'] ?? 0),
    logLevel: process.env['LOG_LEVEL'] ?? 'info',
    /** Workflows kept in memory; 0 replays each from its history every time, which one test suite asks for. */
    maxCachedWorkflows: process.env['MAX_CACHED_WORKFLOWS'] ? Number(process.env['MAX_CACHED_WORKFLOWS']) : undefined,
    concurrentActivities: Number(process.env['CONCURRENT_ACTIVITIES'] ?? 32),
  }
}

export type WorkersEnv = ReturnType<typeof readEnv>
