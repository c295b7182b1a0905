import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { ResolutionLabel } from './resolution-code.ts'

export const EditResolutionCodeBody = closed(
  { label: Type.Optional(ResolutionLabel), active: Type.Optional(Type.Boolean()) },
  { minProperties: 1 },
)
export type EditResolutionCodeBody = Static<typeof EditResolutionCodeBody>
