import Type, { type Static } from 'typebox'
import { closed, nullable, words } from '../schemas.ts'

/** Somebody is looked for by the beginning of a word of their name, or of their address. */
export const FindColleaguesQuery = closed({ q: { ...words(100), minLength: 2 } })
export type FindColleaguesQuery = Static<typeof FindColleaguesQuery>

/** The first few who fit. Employees find employees; nobody else finds anybody. */
export const Colleagues = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), department: nullable(Type.String()) })),
})
export type Colleagues = Static<typeof Colleagues>
