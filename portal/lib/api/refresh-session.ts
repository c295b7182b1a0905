/** The short access token has run out: one refresh for however many calls noticed, in this tab and in the others. */
let running: Promise<boolean> | null = null

const lockName = 'holdfast.refresh'
const doneKey = 'holdfast.refreshed-at'

/** @returns whether there is a session to go on with */
export function refreshSession(): Promise<boolean> {
  running ??= askAlone(Date.now()).finally(() => {
    running = null
  })
  return running
}

async function askAlone(askedAt: number): Promise<boolean> {
  if (!navigator.locks) return ask()
  return navigator.locks.request(lockName, () => {
    // Another tab has done it while this one waited.
    if (Number(readDone()) > askedAt) return true
    return ask()
  })
}

async function ask(): Promise<boolean> {
  const response = await fetch('/api/v1/auth/refresh', { method: 'POST' })
  if (response.ok) localStorage.setItem(doneKey, String(Date.now()))
  else if (response.status >= 500) throw new TypeError('the session could not be refreshed')
  return response.ok
}

function readDone(): string | null {
  return localStorage.getItem(doneKey)
}
