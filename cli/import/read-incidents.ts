/** Reads the file of the log; what is wrong in it is named by line and column, and the rest goes on. */
import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { type CsvError, parse } from 'csv-parse'
import { CliProblem } from '../problem.ts'
import { type IncidentColumn, type IncidentRow, incidentColumns, readIncidentRow } from './incident-row.ts'

export interface BadRow {
  readonly line: number
  /** Absent when the row as a whole is wrong. */
  readonly column?: string
  readonly problem: string
}

export interface IncidentLog {
  readonly rowCount: number
  /** The rows of each incident in the order of their instants. */
  readonly incidents: ReadonlyMap<string, readonly IncidentRow[]>
  readonly bad: readonly BadRow[]
}

interface RawRecord {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

/** @throws CliProblem when the file cannot be read, or its header lacks columns */
export async function readIncidents(path: string): Promise<IncidentLog> {
  await requireFile(path)
  // One such row can be told of more than once.
  const unreadable: BadRow[] = []
  const bad: BadRow[] = []
  const rows: IncidentRow[] = []
  let header: string[] | undefined
  let rowCount = 0
  for await (const { record, info } of openCsv(path, unreadable)) {
    if (!header) {
      header = record.map((name) => name.trim())
      requireColumns(path, header)
      continue
    }
    rowCount += 1
    const row = readRecord(header, record, info.lines)
    if ('problems' in row) bad.push(...row.problems)
    else rows.push(row.row)
  }
  if (!header) throw new CliProblem(`${path} is empty.`)
  const lost = new Set(unreadable.map(({ line }) => line))
  bad.push(...[...lost].flatMap((line) => unreadable.find((row) => row.line === line) ?? []))
  bad.sort((a, b) => a.line - b.line)
  return { rowCount: rowCount + lost.size, incidents: group(rows), bad }
}

async function requireFile(path: string): Promise<void> {
  const found = await access(path, constants.R_OK).then(
    () => stat(path),
    () => undefined,
  )
  if (!found?.isFile()) throw new CliProblem(`${path} cannot be read: is there such a file?`)
}

function openCsv(path: string, unreadable: BadRow[]): AsyncIterable<RawRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  })
  parser.on('skip', (error: CsvError) => {
    unreadable.push({ line: Number(error.lines ?? 0), problem: `cannot be read as CSV (${error.message})` })
  })
  const file = createReadStream(path)
  file.on('error', (error) => parser.destroy(error))
  return file.pipe(parser)
}

function requireColumns(path: string, header: readonly string[]): void {
  const missing = incidentColumns.filter((column) => !header.includes(column))
  if (missing.length === 0) return
  throw new CliProblem(
    `${path} is not an incident log: its header lacks ${missing.length === 1 ? 'the column' : 'the columns'} ` +
      `${missing.join(', ')}.`,
  )
}

function readRecord(
  header: readonly string[],
  record: readonly string[],
  line: number,
): { row: IncidentRow } | { problems: BadRow[] } {
  if (record.length !== header.length) {
    return { problems: [{ line, problem: `has ${record.length} columns, not ${header.length}` }] }
  }
  const cells = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']))
  const row = readIncidentRow(cells as Record<IncidentColumn, string>, line)
  return Array.isArray(row) ? { problems: row.map((cell) => ({ line, ...cell })) } : { row }
}

function group(rows: readonly IncidentRow[]): Map<string, IncidentRow[]> {
  const incidents = new Map<string, IncidentRow[]>()
  for (const row of rows) {
    const known = incidents.get(row.number)
    if (known) known.push(row)
    else incidents.set(row.number, [row])
  }
  // The instants are those of minutes; within one, the order of the file counts.
  for (const own of incidents.values()) own.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime())
  return incidents
}
