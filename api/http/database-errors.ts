/** What PostgreSQL says, as one of the desk's errors. */
import { AppError } from '@holdfast/contracts/errors.ts'

interface PostgresError extends Error {
  readonly code?: string
  readonly column?: string
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
// Shutting down, starting up, too many connections, a statement that was cancelled, a deadlock, a serialization failure.
const passingStates = new Set(['57P01', '57P02', '57P03', '53300', '57014', '40P01', '40001'])
const connectionMessages =
  /timeout exceeded when trying to connect|Connection (terminated|ended)|not queryable|Cannot use a pool after/i

/** @returns `null` for what PostgreSQL has no part in, and for defects of ours. */
export function readDatabaseError(error: unknown): AppError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const found = readOne(cause as PostgresError)
    if (found) return found
  }
  return null
}

function readOne(error: PostgresError): AppError | null {
  const { code = '', column = '' } = error
  if (code === 'HF001') return invalid(`/${column}`, 'does not exist', error)
  if (code === '23505')
    return new AppError('conflict', 'Something with the same name or key is there already', { cause: error })
  if (code === '23503')
    return new AppError('conflict', 'It refers to something that is not there, or is referred to', { cause: error })
  if (
    connectionCodes.has(code) ||
    passingStates.has(code) ||
    code.startsWith('08') ||
    connectionMessages.test(error.message)
  ) {
    return new AppError('unavailable', 'The database is not reachable right now', { cause: error })
  }
  // A value that the schemas let through and a column cannot hold: still the caller's input, not a defect that stops.
  if (/^22[0-9A-Z]{3}$/.test(code)) return invalid('', 'holds a value that cannot be stored', error)
  return null
}

function invalid(path: string, message: string, cause: Error): AppError {
  return new AppError('validation_failed', `${path || 'The input'} ${message}`, { errors: [{ path, message }], cause })
}
