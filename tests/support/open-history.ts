/** What a history says to whoever has the keys. */
import type { Client, Payload } from '@temporalio/client'

/** @returns the same with every sealed payload opened, and with bytes as the text that they are */
export async function openHistory(client: Client, part: unknown): Promise<unknown> {
  if (part instanceof Uint8Array) return Buffer.from(part).toString('utf8')
  if (Array.isArray(part)) return Promise.all(part.map((one) => openHistory(client, one)))
  if (typeof part !== 'object' || part === null) return part
  const whole = isPayload(part) ? await open(client, part) : part
  const entries = Object.entries(whole).map(async ([key, value]) => [key, await openHistory(client, value)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

function isPayload(part: object): part is Payload {
  return 'metadata' in part && 'data' in part
}

async function open({ options }: Client, payload: Payload): Promise<Payload> {
  let opened = [payload]
  for (const codec of options.loadedDataConverter.payloadCodecs.toReversed()) opened = await codec.decode(opened)
  return opened[0] ?? payload
}
