/** Everything that the desk has about one person, as a file for them (features F7). */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable, page } from '../schemas.ts'

/** Afterwards the file is gone and has to be made again. */
export const exportLifeHours = 24

export const exportStatuses = ['running', 'ready', 'expired', 'failed'] as const

export const PersonExport = Type.Object({
  id: Type.String(),
  personId: Type.String(),
  status: Type.Enum(exportStatuses),
  requestedBy: Named,
  createdAt: Instant,
  readyAt: nullable(Instant),
  expiresAt: nullable(Instant),
  sizeBytes: nullable(Type.Integer()),
  url: nullable(Type.String({ description: 'Where the ZIP is, for whoever may export people; `null` unless ready' })),
})
export type PersonExport = Static<typeof PersonExport>

export const PersonExportPage = page(PersonExport)
export type PersonExportPage = Static<typeof PersonExportPage>
