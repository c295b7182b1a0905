import type { Tx } from '../../database.ts'
import type { MappingRow } from './mappings.ts'
import { readMembership } from './membership.ts'
import { isNothing, planMembership } from './plan.ts'

/** @returns whether `applyGroupMappings` would change anything, without the locks that it takes */
export async function needsGroupChange(
  tx: Tx,
  personId: string,
  { mappings, groupNames }: { mappings: readonly MappingRow[]; groupNames: readonly string[] },
): Promise<boolean> {
  if (mappings.length === 0) return false
  const person = await readMembership(tx, personId)
  return person !== null && !isNothing(planMembership(person, mappings, new Set(groupNames.map(lower))))
}

const lower = (name: string) => name.toLowerCase()
