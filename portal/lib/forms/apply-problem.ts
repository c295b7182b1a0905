import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { asProblem } from '../api/problem-error.ts'
import { describeProblem } from '../describe-problem.ts'
import { describeRefusal } from '../describe-refusal.ts'
import { toFieldName } from './field-name.ts'

/**
 * Puts what the API refused at its fields, and the cursor into the first of them.
 * @returns what belongs to no field of the form, to be shown above it; `null` when all has its place
 */
export function applyProblem<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError' | 'getValues'>,
  error: unknown,
): string | null {
  const problem = asProblem(error)
  const known = form.getValues()
  const placed = problem.errors.filter(({ path }) => {
    const name = toFieldName(path)
    return name !== '' && (name.split('.')[0] as string) in known
  })
  placed.forEach(({ path, message }, index) => {
    const fault = { type: 'server', message: describeRefusal(message) }
    form.setError(toFieldName(path) as Path<Values>, fault, { shouldFocus: index === 0 })
  })
  if (placed.length > 0 && placed.length === problem.errors.length) return null
  const { title, detail } = describeProblem(problem)
  return detail ? `${title}: ${detail}` : title
}
