/** Whom somebody reaches, as a condition on `people`: the same as `may` decides one by one. */
import { isEverywhere, type Reach } from '@holdfast/contracts/people/rights.ts'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { people } from './schema.ts'

/**
 * People belong to no team in this: whoever reaches less than everybody reaches themselves.
 * @returns `undefined` for whoever reaches everybody
 */
export function peopleWithin({ relation, personId, scope }: Reach): SQL | undefined {
  const self = eq(people.id, personId)
  if (relation !== 'any') return self
  if (isEverywhere(scope)) return undefined
  const { businessUnitIds, regionIds, siteIds } = scope
  const within = and(
    businessUnitIds.length > 0 ? inArray(people.businessUnitId, businessUnitIds) : undefined,
    regionIds.length > 0 ? inArray(people.regionId, regionIds) : undefined,
    siteIds.length > 0 ? inArray(people.siteId, siteIds) : undefined,
  )
  return or(self, within)
}
