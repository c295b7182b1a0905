/**
 * Something that the person at the terminal can understand and put right: its message is one clear sentence,
 * shown without a stack trace.
 */
export class StackProblem extends Error {
  override name = 'StackProblem'
}

/** What to print for any error: the sentence of a known problem, the whole story of an unknown one. */
export function describeError(error: unknown): string {
  if (error instanceof StackProblem) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC') return 'The disk is full: free some space and start again.'
  return error.stack ?? error.message
}
