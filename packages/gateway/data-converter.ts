/** What every client and every worker of Temporal must be given, so that all of them read what any of them wrote. */
import { fileURLToPath } from 'node:url'
import type { DataConverter } from '@temporalio/common'
import { SealingCodec } from './payload-codec.ts'
import type { PayloadKeys } from './payload-keys.ts'

/** For whoever bundles workflows: their failures are written inside the bundle. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.ts', import.meta.url))

/** @param namespace the one that the client or worker is for; another has a converter of its own */
export function dataConverterFor(keys: PayloadKeys, namespace: string): DataConverter {
  return { failureConverterPath, payloadCodecs: keys.length > 0 ? [new SealingCodec(keys, namespace)] : [] }
}
