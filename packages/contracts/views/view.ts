/** A queue that somebody gave a name (features G1): what it is filtered by, and how it is shown. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { requestSorts } from '../requests/list-requests.ts'
import { Instant, Named, nullable, page, words } from '../schemas.ts'
import { viewGroupings, viewSharings } from './vocabulary.ts'

/** What can be written of a view. */
export const viewFields = {
  name: words(100),
  icon: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', description: 'The name of a sign, such as inbox' }),
  sharing: Type.Enum(viewSharings),
  teamId: nullable({ ...Id, description: 'With the sharing `team`, whose it is' }),
  filter: Type.String({ maxLength: 2_000, description: 'As people type it: is:open priority:high due:<2h' }),
  sort: Type.Enum(requestSorts),
  direction: Type.Enum(['asc', 'desc']),
  grouping: Type.Enum(viewGroupings),
  columns: Type.Array(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), {
    maxItems: 30,
    description: 'In their order; empty for the usual ones',
  }),
}

export const View = Type.Object({
  id: Type.String(),
  ...viewFields,
  teamId: nullable(Type.String()),
  teamName: nullable(Type.String()),
  owner: Named,
  version: Type.Integer(),
  updatedAt: Instant,
})
export type View = Static<typeof View>

/** All that one sees: the own ones in their order, then the shared ones of others by name. */
export const ViewPage = page(View)
