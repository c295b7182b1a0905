import type { DeskProblem } from '../api/api.ts'
import { useLocale } from '../texts/locale.ts'
import { Notice } from '../ui/notice.tsx'

/** A refusal in the visitor's words. */
export function ProblemNotice({ problem }: { problem: DeskProblem }) {
  const { texts, formats } = useLocale()
  return <Notice kind="wrong">{say()}</Notice>

  function say(): string {
    if (problem.code === 'too_many_requests') return texts.tooMany(formats.duration(problem.retryAfterSeconds ?? 60))
    if (problem.code === 'visitor_blocked') return texts.blocked
    if (problem.code === 'chat_closed') return texts.closedNow
    return problem.code === 'unreachable' ? texts.unreachable : texts.failed
  }
}
