/** The environment of the worker and the relay, parsed once. */
import { readPayloadKeys } from '@holdfast/gateway/payload-keys.ts'

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
    /** Where mail goes: `smtp://user:password@host:587`, or `smtps://…`; empty: mail waits. */
    smtpUrl: process.env['SMTP_URL'] ?? '',
    /** The desk's own sender, where an organization names none. */
    mailFrom: process.env['MAIL_FROM'] || 'Holdfast <desk@localhost>',
    publicUrl: process.env['PUBLIC_URL'] || 'http://localhost:3000',
    /** The API's own; empty: mails have no "no more mails". */
    masterKey: process.env['HOLDFAST_MASTER_KEY'] ?? '',
    /** The same as the API's, which seals what it asks of workflows. */
    payloadKeys: readPayloadKeys({
      list: process.env['PAYLOAD_KEYS'] ?? '',
      masterKey: process.env['HOLDFAST_MASTER_KEY'] ?? '',
    }),
    filesBackend: process.env['FILES_BACKEND'] === 'folder' ? ('folder' as const) : ('s3' as const),
    filesFolder: process.env['FILES_FOLDER'] ?? '',
    s3: {
      endpoint: process.env['S3_ENDPOINT'] ?? '',
      accessKeyId: process.env['S3_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: process.env['S3_SECRET_ACCESS_KEY'] ?? '',
      bucket: process.env['S3_BUCKET'] || 'holdfast',
      region: process.env['S3_REGION'] || 'us-east-1',
    },
    /** A clamd: `host:port`, or the path of its socket; empty: files are not scanned. */
    clamdAddress: process.env['CLAMD_ADDRESS'] ?? '',
    /** Private networks that webhooks may reach: `10.0.0.0/8, …`; empty: none. The API has it for providers. */
    outboundNetworks: (process.env['OUTBOUND_NETWORKS'] ?? '').split(',').filter((network) => network.trim() !== ''),
    metricsPort: Number(process.env['METRICS_PORT'] ?? 0),
    logLevel: process.env['LOG_LEVEL'] ?? 'info',
    /** Workflows kept in memory; 0 replays each from its history every time, which one test suite asks for. */
    maxCachedWorkflows: process.env['MAX_CACHED_WORKFLOWS'] ? Number(process.env['MAX_CACHED_WORKFLOWS']) : undefined,
    concurrentActivities: Number(process.env['CONCURRENT_ACTIVITIES'] ?? 32),
  }
}

export type WorkersEnv = ReturnType<typeof readEnv>
