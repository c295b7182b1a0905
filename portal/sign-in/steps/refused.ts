import type { ProblemError } from '../../lib/api/problem-error.ts'

/** What was shown is not accepted; anything else that went wrong is told of by the form's note. */
export function isRefused(problem: ProblemError | null): boolean {
  return problem !== null && problem.status >= 400 && problem.status < 500 && problem.status !== 429
}

/** The first factor was shown too long ago, or the second one too often wrong: one begins anew. */
export function isOver(problem: ProblemError | null): boolean {
  return problem?.code === 'challenge_over'
}
