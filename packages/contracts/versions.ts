import Type, { type Static } from 'typebox'
import { Cursor, closed, Limit } from './schemas.ts'

/** The published versions of a calendar or a policy, newest first. */
export const ListVersionsQuery = closed({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })
export type ListVersionsQuery = Static<typeof ListVersionsQuery>
