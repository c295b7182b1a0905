/** What is wrong with a row by itself is said before anything is asked of the desk; by the schemas that one person is made by. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { isLocale, isTimeZone } from '@holdfast/contracts/locale.ts'
import { personFields } from '@holdfast/contracts/people/edit-person.ts'
import { closed, words } from '@holdfast/contracts/schemas.ts'
import type { NewImportRow, RowError } from '@holdfast/db/person-imports/commands.ts'
import { emptying } from '@holdfast/db/person-imports/resolve-row.ts'
import Type from 'typebox'
import { compileValidator } from '../http/validate.ts'
import { type CsvRow, storable } from './read-csv.ts'

const { name, email, kind, department, title, phone, locale, timeZone } = personFields
const named = Type.Optional(words(200))
const RowSchema = closed({
  ...{ name, email, kind, department, title, phone, locale, timeZone },
  ...{ role: named, site: named, businessUnit: named, region: named, manager: email },
})
const validate = compileValidator({ schema: RowSchema, httpPart: 'body', method: 'POST', url: '' })

/** What cannot be empty cannot be emptied. */
const kept = new Set(['email', 'name', 'kind', 'role', 'locale', 'timeZone'])

const kinds: Readonly<Record<string, string>> = {
  employee: 'employee',
  internal: 'employee',
  intern: 'employee',
  mitarbeiter: 'employee',
  mitarbeiterin: 'employee',
  external: 'external',
  customer: 'external',
  extern: 'external',
  kunde: 'external',
  kundin: 'external',
}

/** In the words of whoever filled in a cell, not of a schema. */
const said: Readonly<Record<string, string>> = {
  email: 'is no email address',
  manager: 'is no email address',
  phone: 'is no phone number, such as +49 30 1234-567',
  kind: 'must be employee or external',
}

/** @returns the rows as they are kept, with what is wrong in each */
export function checkRows(rows: readonly CsvRow[]): NewImportRow[] {
  const lines = new Map<string, number>()
  return rows.map(({ line, values: cells, tooLong }) => {
    const { kind } = cells
    const values = kind === undefined ? cells : { ...cells, kind: kinds[kind.toLowerCase()] ?? kind }
    const address = values['email']?.toLowerCase() ?? ''
    const before = lines.get(address)
    if (address !== '' && before === undefined) lines.set(address, line)
    const errors = [
      ...(tooLong ? [{ column: null, message: 'has more cells than the heading' }] : []),
      ...(before === undefined ? [] : [{ column: 'email', message: `is in line ${before} already` }]),
      ...faultsOf(values),
    ]
    const kept = Object.fromEntries(Object.entries(values).map(([column, cell]) => [column, storable(cell)]))
    return { line, values: kept, errors }
  })
}

function faultsOf(values: Readonly<Record<string, string>>): RowError[] {
  const entries = Object.entries(values)
  if (!('email' in values)) return [{ column: 'email', message: 'is missing' }]
  const unstorable = entries.filter(([, value]) => value.includes('\0'))
  if (unstorable.length > 0) return unstorable.map(([column]) => ({ column, message: 'has a null character' }))
  const emptied = entries.filter(([column, value]) => value === emptying && kept.has(column))
  const filled = entries.filter(([, value]) => value !== emptying)
  const zone = values['timeZone']
  const language = values['locale']
  return [
    ...emptied.map(([column]) => ({ column, message: 'cannot be emptied' })),
    ...schemaFaults(Object.fromEntries(filled)),
    ...(zone && zone !== emptying && !isTimeZone(zone)
      ? [{ column: 'timeZone', message: 'must be an IANA time zone such as Europe/Berlin' }]
      : []),
    ...(language && language !== emptying && !isLocale(language)
      ? [{ column: 'locale', message: 'must be a language tag such as de or pt-BR' }]
      : []),
  ]
}

function schemaFaults(values: object): RowError[] {
  const checked = validate(values) as { error?: unknown }
  if (!(checked.error instanceof AppError)) return []
  return checked.error.errors.flatMap(({ path, message }) => {
    const column = path.slice(1)
    // Said in better words above.
    return column === 'timeZone' || column === 'locale' ? [] : [{ column, message: said[column] ?? message }]
  })
}
