/** Reads a CSV file of people as spreadsheets write it: whatever its separator, the order of its columns or its language. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { type ImportColumn, importColumns, maxImportRows } from '@holdfast/contracts/person-imports/person-import.ts'
import { CsvError, parse } from 'csv-parse/sync'

export interface CsvRow {
  /** Of the file, the heading being 1; of a row of several lines the first. */
  readonly line: number
  /** What is not empty, by column. */
  readonly values: Readonly<Record<string, string>>
  /** It has more cells than the heading, so that nobody knows which is which. */
  readonly tooLong: boolean
}

export interface CsvFile {
  readonly columns: ImportColumn[]
  readonly ignoredColumns: string[]
  readonly rows: CsvRow[]
}

/** What people call the columns, in English and German, without blanks, marks and case. */
const aliases: Readonly<Record<ImportColumn, readonly string[]>> = {
  email: ['email', 'emailaddress', 'mail', 'mailaddress', 'emailadresse', 'mailadresse'],
  name: ['name', 'fullname', 'displayname', 'vollername', 'anzeigename'],
  kind: ['kind', 'type', 'personkind', 'art', 'typ'],
  role: ['role', 'rolle'],
  department: ['department', 'dept', 'abteilung'],
  title: ['title', 'jobtitle', 'position', 'titel', 'stelle', 'funktion'],
  phone: ['phone', 'phonenumber', 'telephone', 'telefon', 'telefonnummer', 'rufnummer'],
  site: ['site', 'sitecode', 'shop', 'store', 'location', 'standort', 'standortcode', 'filiale'],
  businessUnit: ['businessunit', 'unit', 'geschaftsbereich', 'geschaeftsbereich', 'geschaftseinheit', 'bereich'],
  region: ['region', 'gebiet'],
  manager: ['manager', 'manageremail', 'supervisor', 'vorgesetzter', 'vorgesetzte', 'vorgesetztenemail', 'leitung'],
  locale: ['locale', 'language', 'sprache'],
  timeZone: ['timezone', 'zeitzone'],
}

const byAlias = new Map(importColumns.flatMap((column) => aliases[column].map((alias) => [alias, column] as const)))

/** @throws AppError `validation_failed` for a file that cannot be read as a whole */
export function readCsv(bytes: Buffer): CsvFile {
  const text = decode(bytes)
  const records = readRecords(text)
  const [heading, ...rest] = records
  if (!heading) throw wrong('The file is empty')
  const headings = heading.record.map((cell) => storable(cell).trim())
  const columns = headings.map((cell) => byAlias.get(plainOf(cell)) ?? null)
  requireColumns(columns)
  if (rest.length > maxImportRows) throw wrong(`The file has more than ${maxImportRows} rows; split it`)
  if (rest.length === 0) throw wrong('The file has a heading, and no rows')
  // A file may have thousands of headings, and twenty thousand rows below them.
  const known = columns.flatMap((column, index) => (column === null ? [] : [{ column, index }]))
  return {
    columns: known.map(({ column }) => column),
    ignoredColumns: headings.filter((cell, index) => columns[index] === null && cell !== ''),
    rows: rest.map(({ record, line }) => ({
      line,
      values: valuesOf(record, known),
      tooLong: record.slice(columns.length).some((cell) => cell.trim() !== ''),
    })),
  }
}

function decode(bytes: Buffer): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw notUtf8('UTF-16')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8('another encoding, such as Windows-1252')
  }
}

function notUtf8(encoding: string): AppError {
  return wrong(`The file is in ${encoding}; save it as UTF-8 (in Excel: “CSV UTF-8”)`)
}

interface CsvRecord {
  readonly record: string[]
  readonly line: number
}

function readRecords(text: string): CsvRecord[] {
  const options = { delimiter: delimiterOf(text), bom: true, relax_column_count: true, skip_empty_lines: true } as const
  try {
    const parsed = parse(text, { ...options, info: true, max_record_size: 100_000 })
    const records = parsed as unknown as { record: string[]; info: { lines: number } }[]
    return records.flatMap(({ record, info }) => {
      const within = record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
      const isBlank = record.every((cell) => cell.trim() === '')
      return isBlank ? [] : [{ record, line: info.lines - within }]
    })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = (cause as { lines?: number }).lines
    const where = line === undefined ? '' : ` near line ${line}`
    throw new AppError(
      'validation_failed',
      `The file cannot be read${where}: a quotation mark is missing or too much`,
      {
        cause,
      },
    )
  }
}

/** The one of which the first line has most, outside of quotation marks. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const firstLine = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/, 1)[0] ?? ''
  const count = (mark: string) => firstLine.split(mark).length
  const [most = ','] = ([',', ';', '\t'] as const).toSorted((one, other) => count(other) - count(one))
  return most
}

/** A null character is refused in its row; what is kept of the row is without. */
export function storable(cell: string): string {
  return cell.replaceAll('\0', '\uFFFD')
}

/** Without case, blanks, marks and accents. */
function plainOf(heading: string): string {
  return heading
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{P}\p{S}\s]/gu, '')
    .toLowerCase()
}

function requireColumns(columns: readonly (ImportColumn | null)[]): void {
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) < index)
  if (twice) throw wrong(`The heading names the column ${twice} twice`)
  if (columns.includes('email')) return
  throw wrong('The heading has no column email, by which people are known; the first line must name the columns')
}

type KnownColumn = { readonly column: ImportColumn; readonly index: number }

function valuesOf(record: readonly string[], known: readonly KnownColumn[]): Record<string, string> {
  const cells = known.flatMap(({ column, index }) => {
    // Spreadsheets, and our own files, keep a cell from being a formula by an apostrophe.
    const cell = (record[index] ?? '').trim().replace(/^'(?=[=+@-])/, '')
    return cell === '' ? [] : [[column, cell] as const]
  })
  return Object.fromEntries(cells)
}

function wrong(message: string): AppError {
  return new AppError('validation_failed', message, { errors: [{ path: '', message }] })
}
