/** What a token may be given. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { reachOf } from '@holdfast/contracts/people/rights.ts'
import { maxTokenDays } from '@holdfast/contracts/tokens/api-token.ts'
import type { Caller } from '../auth/caller.ts'
import { readInstant } from '../http/read-instant.ts'

const dayMs = 86_400_000

/** @throws AppError `forbidden` for what the owner may not do, with the place of each in the list */
export function requireScopes(caller: Caller, scopes: readonly Permission[]): void {
  const errors = scopes.flatMap((scope, index) =>
    reachOf(caller, scope) === null
      ? [{ path: `/scopes/${index}`, message: `${scope} is not a permission of yours` }]
      : [],
  )
  if (errors[0]) throw new AppError('forbidden', errors[0].message, { errors })
}

/**
 * @param text `null` for a token that never expires
 * @throws AppError `validation_failed`
 */
export function readTokenEnd(caller: Caller, text: string | null): Date | null {
  const end = text === null ? null : readInstant('/expiresAt', text)
  if (end !== null && end.getTime() <= Date.now()) throw wrongEnd('must be in the future')
  const isLong = end === null || end.getTime() > Date.now() + maxTokenDays * dayMs
  if (isLong && reachOf(caller, 'token:manage') === null) {
    throw wrongEnd(`must be within ${maxTokenDays} days; whoever manages tokens can let it live longer`)
  }
  return end
}

function wrongEnd(message: string): AppError {
  return new AppError('validation_failed', `/expiresAt ${message}`, { errors: [{ path: '/expiresAt', message }] })
}
