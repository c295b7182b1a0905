/** What went wrong in words for the reader: the API's own where it has some, ours where nobody answered. */
import i18next from 'i18next'
import { asProblem } from './api/problem-error.ts'
import { describeRefusal } from './describe-refusal.ts'

export interface ProblemWords {
  readonly title: string
  readonly detail: string | undefined
}

/** Codes that have words in the reader's language. */
export function describeProblem(error: unknown): ProblemWords {
  const problem = asProblem(error)
  const known = `common:problem.${problem.code}`
  const title = i18next.exists(known) ? i18next.t(known) : problem.title || i18next.t('common:problem.internal')
  if (problem.status === 0) return { title: i18next.t('common:problem.unreachable'), detail: undefined }
  const detail = problem.detail && problem.detail !== title ? describeRefusal(problem.detail) : undefined
  return { title, detail }
}
