import { isUnbounded, reachFor } from '@holdfast/contracts/people/rights.ts'
import { askerOf } from '@holdfast/db/people/rights.ts'
import type { Caller } from '../auth/caller.ts'

/**
 * A block says who wrote and what of, and keeps no place: whoever reaches every request sees them all.
 * @returns whose blocks the caller sees; `null` for everybody's
 */
export function blocksReach({ personId, person }: Caller): string | null {
  const reach = reachFor(askerOf(personId, person.rights), 'request:read')
  return reach && isUnbounded(reach) ? null : personId
}
