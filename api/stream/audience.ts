import { type Asker, isUnbounded, reachFor, reachOf } from '@holdfast/contracts/people/rights.ts'

/** Everybody in one sees an event in the same words, so it is presented once for all of them. */
export const audiences = ['desk', 'requester'] as const
export type Audience = (typeof audiences)[number]

/** Whoever may read notes is the desk; a visitor, or a holder of a link, is a requester. */
export function audienceOf(caller: Pick<Asker, 'grants'>): Audience {
  return reachOf(caller, 'note:read') === 'any' ? 'desk' : 'requester'
}

/** Among the desk, who does not see every request is not told of those elsewhere. */
export const views = ['desk', 'part', 'requester'] as const
export type View = (typeof views)[number]

/** @returns in which words somebody is told of the events of a request */
export function viewOf(caller: Asker): View {
  const audience = audienceOf(caller)
  const reach = reachFor(caller, 'request:read')
  return audience === 'desk' && !(reach && isUnbounded(reach)) ? 'part' : audience
}

export function audienceOfView(view: View): Audience {
  return view === 'part' ? 'desk' : view
}
