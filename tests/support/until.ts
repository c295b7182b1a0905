import { setTimeout as delay } from 'node:timers/promises'

const pollMs = 20

/** Waits until `look` finds something. @throws Error that names what was waited for, after `timeoutMs` */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  timeoutMs = 15_000,
): Promise<T> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for: ${what}`)
    await delay(pollMs)
  }
}
