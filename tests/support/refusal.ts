import { AppError, type ProblemCode } from '@holdfast/contracts/errors.ts'

/** @returns the refusal of a change. @throws Error when it was not refused, or not with this code */
export async function refusalOf(change: Promise<unknown>, code: ProblemCode = 'transition_refused'): Promise<AppError> {
  const outcome = await change.then(
    (value) => value,
    (error: unknown) => error,
  )
  if (outcome instanceof AppError && outcome.code === code) return outcome
  const told = outcome instanceof Error ? `${outcome.name}: ${outcome.message}` : JSON.stringify(outcome)
  throw new Error(`expected the refusal ${code}, but got: ${told}`)
}
