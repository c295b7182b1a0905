import type { Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'

/** Takes a person off, whatever part they have. */
export const UnassignRequestBody = closed({ personId: Id })
export type UnassignRequestBody = Static<typeof UnassignRequestBody>
