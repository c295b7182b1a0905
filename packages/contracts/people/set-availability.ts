import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { availabilities } from './availability.ts'

/** `out_of_office` returns what does not wait to the lines of the teams that say so; `online` is offered what waits there. */
export const SetAvailabilityBody = closed({ availability: Type.Enum(availabilities) })
export type SetAvailabilityBody = Static<typeof SetAvailabilityBody>

export const AvailabilityAnswer = Type.Object({ availability: Type.Enum(availabilities) })
export type AvailabilityAnswer = Static<typeof AvailabilityAnswer>
