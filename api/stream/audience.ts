import { type Asker, reachOf } from '@holdfast/contracts/people/rights.ts'

/** Everybody in one sees an event in the same words, so it is presented once for all of them. */
export const audiences = ['desk', 'requester'] as const
export type Audience = (typeof audiences)[number]

/** Whoever may read notes is the desk; a visitor, or a holder of a link, is a requester. */
export function audienceOf(caller: Pick<Asker, 'grants'>): Audience {
  return reachOf(caller, 'note:read') === 'any' ? 'desk' : 'requester'
}
