/** When the page has what it asked for, and the browser nothing better to do: then comes what may be needed later. */
import { useEffect, useState } from 'react'

/** So long nothing was asked of the API. */
const quietMs = 200
/** A page that is never at rest gets it anyway. */
const atMostMs = 5_000

const stands = Promise.withResolvers<void>()
let asked = 0
let answeredAt = 0
let resting: Promise<void> | undefined

/** Told by the layouts: the page that was gone to is there, and has asked for its data. */
export const tellStanding = (): void => stands.resolve()

/** Every call of the API, while it lasts. */
export async function whileAsking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  asked += 1
  try {
    return await ask()
  } finally {
    asked -= 1
    answeredAt = performance.now()
  }
}

async function rest(): Promise<void> {
  await stands.promise
  const until = performance.now() + atMostMs
  do await new Promise((resolve) => setTimeout(resolve, quietMs))
  while (performance.now() < until && (asked > 0 || performance.now() - answeredAt < quietMs))
  resting = undefined
}

export function whenIdle(run: () => void): void {
  resting ??= rest()
  void resting.then(() => {
    // Not every browser tells when it is at rest.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: atMostMs })
    else run()
  })
}

/** @returns true once the page has been at rest since this was first shown */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return isIdle
}
