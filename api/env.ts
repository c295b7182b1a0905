/** The environment of the API, parsed once; nothing else reads it. */

import { readPayloadKeys } from '@holdfast/gateway/payload-keys.ts'
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import type { AppConfig } from './config.ts'

const text = (fallback?: string) => Type.String({ minLength: 1, ...(fallback !== undefined && { default: fallback }) })

const Env = Compile(
  Type.Object({
    DATABASE_URL: text(),
    DATABASE_CONNECTIONS: Type.Integer({ minimum: 1, maximum: 1_000, default: 20 }),
    TEMPORAL_ADDRESS: text('127.0.0.1:7233'),
    TEMPORAL_NAMESPACE: text('holdfast'),
    TEMPORAL_UI_URL: Type.String({ default: '' }),
    NATS_URL: Type.String({ default: '' }),
    S3_ENDPOINT: Type.String({ default: '' }),
    S3_ACCESS_KEY_ID: Type.String({ default: '' }),
    S3_SECRET_ACCESS_KEY: Type.String({ default: '' }),
    S3_BUCKET: text('holdfast'),
    S3_REGION: text('us-east-1'),
    S3_PUBLIC_ENDPOINT: Type.String({ pattern: '^(none|https?://[^/]+/?)?$', default: '' }),
    FILES_BACKEND: Type.Enum(['s3', 'folder'], { default: 's3' }),
    FILES_FOLDER: Type.String({ default: '' }),
    WIDGET_DIR: Type.String({ default: '' }),
    PORTAL_DIR: Type.String({ default: '' }),
    HOST: text('127.0.0.1'),
    PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000 }),
    PUBLIC_URL: Type.String({ pattern: '^https?://[^/]+/?$', default: 'http://localhost:3000' }),
    HOLDFAST_MASTER_KEY: Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$', description: '32 bytes in base64' }),
    PAYLOAD_KEYS: Type.String({ default: '' }),
    SIGNING_KEY_DAYS: Type.Integer({ minimum: 1, maximum: 3_650, default: 30 }),
    RATE_LIMIT_PERSON: Type.Integer({ minimum: 0, default: 6_000 }),
    RATE_LIMIT_TOKEN: Type.Integer({ minimum: 0, default: 3_000 }),
    RATE_LIMIT_LINK: Type.Integer({ minimum: 0, default: 1_200 }),
    RATE_LIMIT_ADDRESS: Type.Integer({ minimum: 0, default: 6_000 }),
    CORS_ORIGINS: Type.String({ pattern: '^(https?://[^/,\\s]+(\\s*,\\s*https?://[^/,\\s]+)*)?$', default: '' }),
    LOG_LEVEL: Type.Enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], { default: 'info' }),
    TRUST_PROXY: Type.String({ default: '' }),
    OUTBOUND_NETWORKS: Type.String({ default: '', description: 'Private networks that may be reached: 10.0.0.0/8, …' }),
  }),
)

export interface ServerEnv {
  readonly host: string
  readonly port: number
  readonly app: AppConfig
}

/** @throws Error that names each variable that is missing or wrong, never its value */
export function readEnv(source: NodeJS.ProcessEnv = process.env): ServerEnv {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const env = Env.Default(Env.Convert(set))
  if (!Env.Check(env)) {
    const problems = Env.Errors(env).map(({ instancePath, message }) => `${instancePath.slice(1)} ${message}`.trim())
    throw new Error(`the environment is not complete: ${problems.join('; ')}`)
  }
  return {
    host: env.HOST,
    port: env.PORT,
    app: {
      databaseUrl: env.DATABASE_URL,
      databaseConnections: env.DATABASE_CONNECTIONS,
      temporalAddress: env.TEMPORAL_ADDRESS,
      temporalNamespace: env.TEMPORAL_NAMESPACE,
      temporalUiUrl: env.TEMPORAL_UI_URL,
      natsUrl: env.NATS_URL,
      s3: {
        endpoint: env.S3_ENDPOINT,
        accessKeyId: env.S3_ACCESS_KEY_ID,
        secretAccessKey: env.S3_SECRET_ACCESS_KEY,
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        publicEndpoint: env.S3_PUBLIC_ENDPOINT,
      },
      filesBackend: env.FILES_BACKEND,
      filesFolder: env.FILES_FOLDER,
      widgetDir: env.WIDGET_DIR,
      portalDir: env.PORTAL_DIR,
      publicUrl: env.PUBLIC_URL,
      masterKey: env.HOLDFAST_MASTER_KEY,
      payloadKeys: readPayloadKeys({ list: env.PAYLOAD_KEYS, masterKey: env.HOLDFAST_MASTER_KEY }),
      signingKeyDays: env.SIGNING_KEY_DAYS,
      requestLimits: {
        person: env.RATE_LIMIT_PERSON,
        token: env.RATE_LIMIT_TOKEN,
        link: env.RATE_LIMIT_LINK,
        address: env.RATE_LIMIT_ADDRESS,
      },
      corsOrigins: env.CORS_ORIGINS.split(/[,\s]+/).filter(Boolean),
      logLevel: env.LOG_LEVEL,
      trustProxy: env.TRUST_PROXY,
      outboundNetworks: env.OUTBOUND_NETWORKS.split(',').filter((network) => network.trim() !== ''),
    },
  }
}
