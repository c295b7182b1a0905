import type { RequestForm } from '@holdfast/contracts/forms/form.ts'
import type { FormRow } from '@holdfast/db/forms/queries.ts'

/** As whoever fills it in sees it; for administrators the row says no more than they may know. */
export function presentForm({ active: _active, version: _version, ...shown }: FormRow): RequestForm {
  return shown
}
