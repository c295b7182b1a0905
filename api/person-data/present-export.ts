import type { PersonErasure } from '@holdfast/contracts/person-data/person-erasure.ts'
import type { PersonExport } from '@holdfast/contracts/person-data/person-export.ts'
import type { ErasureRow, ShownExport } from '@holdfast/db/person-data/exports.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

export function presentExport(row: ShownExport): PersonExport {
  const { id, personId, createdBy, sizeBytes } = row
  const status = row.status as PersonExport['status']
  return {
    id,
    personId,
    status,
    requestedBy: { id: createdBy, name: row.createdByName ?? '' },
    createdAt: presentTime(row.createdAt),
    readyAt: presentInstant(row.readyAt),
    expiresAt: presentInstant(row.expiresAt),
    sizeBytes,
    url: status === 'ready' ? `/api/v1/management/people/${personId}/exports/${id}/content` : null,
  }
}

export function presentErasure({ row, createdByName }: ErasureRow): PersonErasure {
  const { id, personId, createdBy } = row
  return {
    id,
    personId,
    status: row.status as PersonErasure['status'],
    texts: row.texts as PersonErasure['texts'],
    requestedBy: { id: createdBy, name: createdByName ?? '' },
    createdAt: presentTime(row.createdAt),
    endedAt: presentInstant(row.endedAt),
  }
}
