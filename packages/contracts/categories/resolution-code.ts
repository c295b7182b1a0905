import Type, { type Static } from 'typebox'
import { page, words } from '../schemas.ts'

/** What people read of a resolution code. */
export const ResolutionLabel = words(200)

export const ResolutionCode = Type.Object({
  id: Type.String(),
  code: Type.String(),
  label: Type.String(),
  active: Type.Boolean(),
  builtIn: Type.Boolean({ description: 'Used by the desk itself; cannot be switched off' }),
  version: Type.Integer(),
})
export type ResolutionCode = Static<typeof ResolutionCode>

export const ResolutionCodePage = page(ResolutionCode)
export type ResolutionCodePage = Static<typeof ResolutionCodePage>
