/** The environment of the command line, parsed once: addresses are handed over by `npm run …`, or found in .data/. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { type PayloadKeys, readPayloadKeys } from '@holdfast/gateway/payload-keys.ts'

const dataDir = resolve(import.meta.dirname, '..', process.env.HOLDFAST_DATA_DIR || '.data')

/** Written by `npm start` while it runs, removed when it stops. */
export const addressFile = join(dataDir, 'run', 'stack.env')

export interface Addresses {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly temporalNamespace: string
  readonly payloadKeys: PayloadKeys
}

/** @returns where the running desk is; nothing when there is none to be found */
export function readAddresses(): Addresses | undefined {
  const written = existsSync(addressFile) ? parseEnv(readFileSync(addressFile, 'utf8')) : {}
  const read = (name: string) => process.env[name] || written[name]
  const [databaseUrl, temporalAddress] = [read('DATABASE_URL'), read('TEMPORAL_ADDRESS')]
  if (!databaseUrl || !temporalAddress) return undefined
  const payloadKeys = readPayloadKeys({
    list: read('PAYLOAD_KEYS') ?? '',
    masterKey: read('HOLDFAST_MASTER_KEY') ?? '',
  })
  return { databaseUrl, temporalAddress, temporalNamespace: read('TEMPORAL_NAMESPACE') ?? 'holdfast', payloadKeys }
}

/** @returns where people find the running desk; nothing when there is none to be found */
export function readPublicUrl(): string | undefined {
  const written = existsSync(addressFile) ? parseEnv(readFileSync(addressFile, 'utf8')) : {}
  return process.env.PUBLIC_URL || written.PUBLIC_URL
}

/** Whoever sets it wants no colours (no-color.org). */
export const noColor = Boolean(process.env.NO_COLOR)

/** With this the sample people sign in. */
export const samplePassword = process.env.HOLDFAST_SAMPLE_PASSWORD || 'holdfast-demo'

/** Where the command was typed; npm goes to the root of the checkout before it runs anything. */
export const callerFolder = process.env.INIT_CWD || process.cwd()
