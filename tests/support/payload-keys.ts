/** What the payloads of workflows are sealed with in tests. */
import { type PayloadKeys, readPayloadKeys } from '@holdfast/gateway/payload-keys.ts'
import { deriveKey } from '@holdfast/secrets/secrets.ts'

/** As `PAYLOAD_KEYS` has it: of the servers that tests start. */
export const testPayloadKeys: string = `t1:${Buffer.alloc(32, 9).toString('base64')}`

/** @returns the keys of servers; none where they say none, so that nothing is sealed there */
export function keysOf({ payloadKeys: list = '' }: { readonly payloadKeys?: string }): PayloadKeys {
  return list === '' ? [] : readPayloadKeys({ list, masterKey: '' })
}

/** As `PAYLOAD_KEYS` has it: of the desk's own processes on a stack, which are given nothing but the master key. */
export function keysOfStack({ secrets }: { readonly secrets: { readonly masterKey: string } }): string {
  return `m1:${deriveKey(secrets.masterKey, 'payloads').toString('base64')}`
}
