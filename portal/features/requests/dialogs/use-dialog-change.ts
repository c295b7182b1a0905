import { useState } from 'react'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { describeProblem } from '../../../lib/describe-problem.ts'
import type { RequestChange } from '../api/request-change.ts'
import { useRequestPage } from '../request-page-context.ts'

export interface DialogProblem {
  readonly title: string
  readonly detail: string | undefined
  /** Messages by the field that they are about. */
  readonly fields: Readonly<Record<string, string>>
}

/** A change that a dialog makes: it stays open, with everything in it, until the desk has made the change. */
export function useDialogChange(onDone: () => void) {
  const { changes } = useRequestPage()
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<DialogProblem | null>(null)
  const run = async (change: RequestChange, before?: () => Promise<void>): Promise<void> => {
    setPending(true)
    setProblem(null)
    try {
      await before?.()
      await changes.run(change, { field: 'status' })
      onDone()
    } catch (error) {
      const { errors } = asProblem(error)
      const fields = Object.fromEntries(errors.map(({ path, message }) => [path.replace(/^\//, ''), message]))
      setProblem({ ...describeProblem(error), fields })
      setPending(false)
    }
  }
  return { run, isPending, problem }
}
