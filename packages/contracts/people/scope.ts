/** Where somebody's rights reach, as schemas; `rights.ts` says what it means. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'

const Ids = Type.Array(Id, { maxItems: 500 })

/** A list that is empty narrows nothing. */
export const ScopeLists = Type.Object(
  { businessUnitIds: Ids, regionIds: Ids, siteIds: Ids },
  { additionalProperties: false },
)
export type ScopeLists = Static<typeof ScopeLists>
