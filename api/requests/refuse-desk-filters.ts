import { AppError } from '@holdfast/contracts/errors.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import type { Caller } from '../auth/caller.ts'

/** What requesters are not shown they cannot look for either: each answer would tell it. */
const deskFilters = ['slaState', 'tag', 'notTag'] as const

/** @param at where the filter stands. @throws AppError `forbidden` for a filter by what is the desk's own business */
export function refuseDeskFilters({ role }: Caller, filter: RequestFilter, at: string): void {
  const wanted = isAgent(role) ? undefined : deskFilters.find((name) => filter[name] !== undefined)
  if (wanted === undefined) return
  const path = `${at}/${wanted}`
  throw new AppError('forbidden', `${path} is for agents only`, { errors: [{ path, message: 'is for agents only' }] })
}
