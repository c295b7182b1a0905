/** Whether the questions of a form make sense; pure, so that the editor and the API cannot disagree. */
import { isDay } from './check-answers.ts'
import { boundOf, hasOptions, longestText } from './field-kinds.ts'
import type { FormField } from './form.ts'

/** Which rule a question breaks; the editor has words of its own for each. */
export type FieldRule =
  | 'key_taken'
  | 'not_of_kind'
  | 'no_options'
  | 'option_twice'
  | 'bounds_reversed'
  | 'bound_range'
  | 'no_day'
  | 'days_reversed'

export interface FieldFault {
  readonly path: string
  readonly rule: FieldRule
  readonly message: string
  /** The most that a bound may be. */
  readonly most?: number
}

/** @returns every fault, at `/fields/<index>/<property>` */
export function checkFields(fields: readonly FormField[]): FieldFault[] {
  return fields.flatMap((field, index) => {
    const isRepeated = fields.findIndex(({ key }) => key === field.key) < index
    const faults: FieldFault[] = isRepeated
      ? [{ path: '/key', rule: 'key_taken', message: 'is the key of another question' }]
      : []
    return [...faults, ...checkOptions(field), ...checkBounds(field), ...checkDays(field)].map((fault) => ({
      ...fault,
      path: `/fields/${index}${fault.path}`,
    }))
  })
}

function checkOptions({ kind, options }: FormField): FieldFault[] {
  const path = '/options'
  if (!hasOptions(kind))
    return options.length > 0 ? [{ path, rule: 'not_of_kind', message: `are nothing of a ${kind}` }] : []
  if (options.length === 0) return [{ path, rule: 'no_options', message: 'must offer at least one' }]
  return options.flatMap((option, index): FieldFault[] =>
    options.indexOf(option) < index
      ? [{ path: `${path}/${index}`, rule: 'option_twice', message: 'is there twice' }]
      : [],
  )
}

function checkBounds({ kind, min, max, options }: FormField): FieldFault[] {
  const what = boundOf(kind)
  const given = [
    { path: '/min', value: min },
    { path: '/max', value: max },
  ].filter(({ value }) => value !== null)
  if (what === null) return given.map(({ path }) => ({ path, rule: 'not_of_kind', message: `is nothing of a ${kind}` }))
  if (min !== null && max !== null && max < min)
    return [{ path: '/max', rule: 'bounds_reversed', message: 'must not be less than the least' }]
  if (what === 'value') return []
  const most = kind === 'text' || kind === 'long_text' ? longestText[kind] : options.length
  return given.flatMap(({ path, value }): FieldFault[] =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most
      ? []
      : [{ path, rule: 'bound_range', message: `must be a whole number from 0 to ${most}`, most }],
  )
}

function checkDays({ kind, earliest, latest }: FormField): FieldFault[] {
  const given = [
    { path: '/earliest', value: earliest },
    { path: '/latest', value: latest },
  ].filter(({ value }) => value !== null)
  if (kind !== 'date')
    return given.map(({ path }) => ({ path, rule: 'not_of_kind', message: `is nothing of a ${kind}` }))
  const wrong = given.filter(({ value }) => !isDay(String(value)))
  if (wrong.length > 0)
    return wrong.map(({ path }) => ({ path, rule: 'no_day', message: 'must be a day of the calendar' }))
  const isReversed = earliest !== null && latest !== null && latest < earliest
  return isReversed ? [{ path: '/latest', rule: 'days_reversed', message: 'must not be before the earliest' }] : []
}
