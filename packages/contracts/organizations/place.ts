/** Business units and regions, which have but a name. */
import Type, { type Static } from 'typebox'
import { closed, page, words } from '../schemas.ts'

export const Place = Type.Object({ id: Type.String(), name: Type.String(), version: Type.Integer() })
export type Place = Static<typeof Place>

export const PlacePage = page(Place)
export type PlacePage = Static<typeof PlacePage>

/** For making one and for renaming it. */
export const PlaceBody = closed({ name: words(100) })
export type PlaceBody = Static<typeof PlaceBody>
