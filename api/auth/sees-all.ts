import { isUnbounded, reachFor } from '@holdfast/contracts/people/rights.ts'
import type { Caller } from './caller.ts'

/** @returns whether every request of the organization is the caller's to see, so that none has to be asked about */
export function seesAll(caller: Caller): boolean {
  const reach = caller.link ? null : reachFor(caller, 'request:read')
  return reach !== null && isUnbounded(reach)
}
