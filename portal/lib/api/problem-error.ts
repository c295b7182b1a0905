/** What the API refused, as RFC 9457 tells it, or that it could not be reached at all. */
import type { Problem } from '@holdfast/contracts/problem.ts'

export interface FieldProblem {
  readonly path: string
  readonly message: string
}

export class ProblemError extends Error {
  /** 0: there was no answer. */
  readonly status: number
  /** Ends the problem's `type`; `unreachable` where there was no answer. */
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: readonly FieldProblem[]
  readonly retryAfterSeconds: number | undefined
  /** Everything that the problem said. */
  readonly problem: Readonly<Record<string, unknown>>

  constructor(status: number, problem: Partial<Problem> & Record<string, unknown>, retryAfter?: string | null) {
    super(problem.detail ?? problem.title ?? `status ${status}`)
    this.name = 'ProblemError'
    this.status = status
    this.code = problem.type?.split(':').at(-1) ?? (status === 0 ? 'unreachable' : 'internal')
    this.title = problem.title ?? ''
    this.detail = problem.detail
    this.errors = problem.errors ?? []
    this.retryAfterSeconds = retryAfter ? Number(retryAfter) || undefined : undefined
    this.problem = problem
  }

  /** Whether the same again may succeed: nobody answered, or a part of the desk is away for now. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

/** @returns what went wrong as a problem, whatever was thrown */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof TypeError) return new ProblemError(0, { detail: error.message })
  return new ProblemError(500, { detail: error instanceof Error ? error.message : String(error) })
}
