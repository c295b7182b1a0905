import { AppError } from '@holdfast/contracts/errors.ts'

/** @throws AppError unless both are the same ids; what is missing or too much was changed by somebody else meanwhile */
export function requireSameIds(asked: readonly string[], present: readonly string[]): void {
  const known = new Set(present)
  const errors = asked.flatMap((id, index) => {
    const path = `/ids/${index}`
    if (!known.has(id)) return [{ path, message: 'is not in the list' }]
    return asked.indexOf(id) < index ? [{ path, message: 'is there twice' }] : []
  })
  if (errors.length > 0) throw new AppError('validation_failed', `${errors[0]?.path} ${errors[0]?.message}`, { errors })
  const missing = present.filter((id) => !asked.includes(id))
  if (missing.length === 0) return
  const message = `must name the whole list; ${missing.length} of it are missing`
  throw new AppError('conflict', `/ids ${message}`, { errors: [{ path: '/ids', message }] })
}
