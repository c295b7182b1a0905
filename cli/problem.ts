/** Something that the person at the terminal can put right: shown as one sentence, without a stack trace. */
export class CliProblem extends Error {
  override name = 'CliProblem'
  /** 1: it could not be done; 2: it was asked for wrongly. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Ctrl-C lets every request end with the step that it is at. */
export function abortOnSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}
