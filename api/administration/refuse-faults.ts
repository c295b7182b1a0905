import { AppError, type FieldError } from '@holdfast/contracts/errors.ts'

/** @throws AppError `validation_failed` when there are faults; `prefix` is where the checked part stands in the body */
export function refuseFaults(faults: readonly FieldError[], prefix = ''): void {
  const errors = faults.map(({ path, message }) => ({ path: `${prefix}${path}`, message }))
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
}
