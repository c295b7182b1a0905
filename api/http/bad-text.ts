import { AppError } from '@holdfast/contracts/errors.ts'
import { joinPath } from './field-path.ts'

const maxDepth = 64

/**
 * Looks for text that PostgreSQL cannot store.
 * @param context leads the path of what is not in the body
 * @returns the refusal with the field's path, or `null`
 */
export function findBadText(value: unknown, context = ''): AppError | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value, path: context, depth: 0 }]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { path, depth } = item
    const message = describeProblem(item.value) ?? (depth > maxDepth ? 'is nested too deeply' : null)
    if (message)
      return new AppError('validation_failed', `${path || 'The body'} ${message}`, { errors: [{ path, message }] })
    if (typeof item.value !== 'object' || item.value === null) continue
    for (const [key, child] of Object.entries(item.value)) {
      const childPath = joinPath(path, key)
      if (describeProblem(key)) waiting.push({ value: key, path: childPath, depth })
      waiting.push({ value: child, path: childPath, depth: depth + 1 })
    }
  }
  return null
}

function describeProblem(value: unknown): string | null {
  if (typeof value !== 'string') return null
  if (value.includes('\0')) return 'must not contain a null character'
  return value.isWellFormed() ? null : 'must be well-formed Unicode'
}
