import type { RelationKind } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findStandings } from '@holdfast/db/requests/queries.ts'
import { findRelated, type Relation, type RelationDeed } from '@holdfast/db/requests/relations.ts'
import type { Caller } from '../auth/caller.ts'
import { formatNumber } from './present-request.ts'
import { canSee, requireRequest } from './require-request.ts'

interface WantedRelation {
  readonly kind: RelationKind
  readonly requestId: string
  readonly otherId: string
}

/**
 * Finds the two requests of a link, both of which the caller must be allowed to change.
 * @returns `null` when the other one does not exist for the caller
 * @throws AppError `not_found` for the one whose link it is
 */
export async function findRelation(
  tx: Tx,
  caller: Caller,
  { kind, requestId, otherId }: WantedRelation,
): Promise<Relation | null> {
  const standings = await findStandings(tx, [requestId, otherId])
  requireRequest(caller, 'request:classify', standings.get(requestId) ?? null)
  const other = standings.get(otherId)
  if (!other || !canSee(caller, other)) return null
  requireRequest(caller, 'request:classify', other)
  const related = await findRelated(tx, [requestId, otherId])
  const [from, to] = [related.get(requestId), related.get(otherId)]
  return from && to ? { kind, from, to } : null
}

export function relationDeed(caller: Caller): RelationDeed {
  const { orgId, actor } = caller
  return { orgId, actor, formatNumber: (number) => formatNumber(caller, number) }
}
