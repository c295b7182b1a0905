interface StopHandlers {
  first(): void
  /** Asked again while stopping. */
  second(): void
}

// One Ctrl-C may arrive several times: from the terminal, from npm, from ops/run.mjs.
const oneKeypressMs = 1000

/** Calls handlers when we are asked to stop: by a signal, or because whoever started us is gone. */
export function onStopSignal({ first, second }: StopHandlers): void {
  let askedAt = 0
  const onSignal = () => {
    const now = Date.now()
    if (askedAt === 0) {
      askedAt = now
      first()
    } else if (now - askedAt > oneKeypressMs) second()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  // ops/run.mjs keeps a channel open to us; it closes even when that process is killed.
  process.once('disconnect', onSignal)
}
