import Type, { type Static } from 'typebox'
import { closed, nullable, words } from '../schemas.ts'

/** The reason is for other administrators; whoever is blocked is told nothing but that signing in failed. */
export const BlockPersonBody = nullable(closed({ reason: Type.Optional(words(500)) }))
export type BlockPersonBody = Static<typeof BlockPersonBody>
