import { checkFields } from '@holdfast/contracts/forms/check-fields.ts'
import type { FormFieldBody } from '@holdfast/contracts/forms/create-form.ts'
import type { FormField } from '@holdfast/contracts/forms/form.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'

/**
 * @returns the questions with everything said that can be said of them
 * @throws AppError `validation_failed` at `/fields/…` for what makes no sense
 */
export function normalizeFields(fields: readonly FormFieldBody[]): FormField[] {
  const whole = fields.map((field) => ({
    ...{ help: '', required: false, options: [], min: null, max: null, earliest: null, latest: null },
    ...field,
  }))
  refuseFaults(checkFields(whole))
  return whole
}
