import type { RightsEntry } from '@holdfast/contracts/events.ts'
import type { Caller } from './caller.ts'

/** @returns which callers an entry is about: those of whom something has to be asked again */
export function concernedBy(
  orgId: string,
  { personId, sessionIds = [], tokenIds = [], linkId, roleId }: RightsEntry,
): (caller: Pick<Caller, 'orgId' | 'personId' | 'person' | 'sessionId' | 'token' | 'link'>) => boolean {
  const ids = new Set([...sessionIds, ...tokenIds, ...(linkId === undefined ? [] : [linkId])])
  return (caller) =>
    caller.orgId === orgId &&
    (caller.personId === personId ||
      (roleId !== undefined && caller.person.rights.custom?.id === roleId) ||
      ids.has(caller.token?.id ?? caller.link?.id ?? caller.sessionId))
}
