import type { FinishImportCommand } from '@holdfast/contracts/requests/commands.ts'
import { businessDaysLater, readSettings } from './business-days.ts'
import type { Draft } from './draft.ts'
import type { SlaLibrary } from './sla-library.ts'
import { nothing } from './transition.ts'

/**
 * Ends an import: from here on the request lives by the real time. What fell due in recorded time was recorded
 * without telling anybody; a resolved request gets its whole confirmation window from now.
 */
export async function finishImport(
  sla: SlaLibrary,
  draft: Draft,
  { actor }: FinishImportCommand,
): Promise<undefined | typeof nothing> {
  const { row } = draft
  if (!row.importing) return nothing
  row.importing = false
  if (row.status === 'resolved') {
    const settings = await readSettings(draft)
    row.autoCloseAt = await businessDaysLater(sla, draft, settings.confirmationBusinessDays, settings)
  }
  draft.record('import_finished', actor, {}, true)
  return undefined
}
