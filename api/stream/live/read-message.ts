import type { WireMessage } from '../../plugins/nats.ts'

/** @returns `undefined` for what is no JSON, which is no message either */
export function readMessage(message: WireMessage): unknown {
  try {
    return message.json()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
