import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { ResolutionLabel } from './resolution-code.ts'

/** The code is for good: requests and histories name it. */
export const CreateResolutionCodeBody = closed({
  code: Type.String({ pattern: '^[a-z][a-z0-9_-]{0,49}$', description: 'Such as solved_by_phone' }),
  label: ResolutionLabel,
})
export type CreateResolutionCodeBody = Static<typeof CreateResolutionCodeBody>
