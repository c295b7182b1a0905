/** Filters of SCIM in SQL; it says the same as `matches` of contracts. */
import { enterpriseSchemaId } from '@holdfast/contracts/scim/attributes.ts'
import { invalidFilter } from '@holdfast/contracts/scim/errors.ts'
import type { Comparison, Filter } from '@holdfast/contracts/scim/filter.ts'
import { comparedAttribute, readWanted } from '@holdfast/contracts/scim/matches.ts'
import type { AttributePath } from '@holdfast/contracts/scim/path.ts'
import { type SQL, sql } from 'drizzle-orm'

/** Where the attributes of a resource are in a statement. */
export interface Columns {
  /** By name in small letters, parts after a dot; those of the extension begin with `enterprise.`. */
  readonly single: Readonly<Record<string, SQL>>
  /** Rows with one `value` of jsonb each, by the name of the attribute in small letters. */
  readonly many: Readonly<Record<string, SQL>>
}

/** Every name is one of ours, so it may stand in a statement. */
function nameOf({ schema, attribute, part }: AttributePath): string {
  const prefix = schema.id === enterpriseSchemaId ? 'enterprise.' : ''
  return `${prefix}${attribute.name}${part ? `.${part.name}` : ''}`.toLowerCase()
}

/** @throws ScimError `invalidFilter` for what is never compared */
export function filterToSql(filter: Filter, columns: Columns): SQL {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.filters.map((one) => filterToSql(one, columns))
      return sql`(${sql.join(parts, sql.raw(filter.kind === 'and' ? ' AND ' : ' OR '))})`
    }
    case 'not':
      return sql`NOT coalesce(${filterToSql(filter.filter, columns)}, false)`
    case 'some': {
      const rows = columns.many[nameOf(filter.path)]
      if (!rows) throw invalidFilter(`${filter.path.attribute.name} cannot be filtered by`)
      return sql`EXISTS (SELECT FROM ${rows} WHERE ${filterToSql(filter.filter, elementColumns(filter.path))})`
    }
    case 'present':
      return presence(filter.path, columns)
    case 'compare':
      return comparison(filter, columns)
  }
}

/** The columns of one of several values. */
function elementColumns({ attribute }: AttributePath): Columns {
  const names = (attribute.parts ?? []).map(({ name }) => name)
  return { single: Object.fromEntries(names.map((name) => [name.toLowerCase(), sql`(v.value ->> ${name})`])), many: {} }
}

function presence(path: AttributePath, columns: Columns): SQL {
  const { part: _part, ...whole } = path
  const rows = columns.many[nameOf(whole)]
  if (rows && path.part === undefined) return sql`EXISTS (SELECT FROM ${rows})`
  if (rows && path.part)
    return sql`EXISTS (SELECT FROM ${rows} WHERE coalesce(v.value ->> ${path.part.name}, '') <> '')`
  if (path.attribute.type === 'complex' && !path.part) return partsPresent(path, columns)
  return sql`coalesce(${columnOf(path, columns)}::text, '') <> ''`
}

function partsPresent(path: AttributePath, columns: Columns): SQL {
  const parts = (path.attribute.parts ?? []).flatMap((part) => columns.single[nameOf({ ...path, part })] ?? [])
  if (parts.length === 0) throw invalidFilter(`${path.attribute.name} cannot be filtered by`)
  return sql`coalesce(${sql.join(
    parts.map((part) => sql`nullif(${part}::text, '')`),
    sql`, `,
  )}) IS NOT NULL`
}

function columnOf(path: AttributePath, columns: Columns): SQL {
  const whole = columns.single[nameOf(path)] ?? columns.single[`${nameOf(path)}.value`]
  if (!whole) throw invalidFilter(`${nameOf(path)} cannot be filtered by`)
  return whole
}

function comparison(filter: Filter & { kind: 'compare' }, columns: Columns): SQL {
  const { path, by, value } = filter
  const attribute = comparedAttribute(path)
  const wanted = readWanted(attribute, by, value)
  const { part: _part, ...attributePath } = path
  const rows = columns.many[nameOf(attributePath)]
  const compare = (column: SQL) => compareColumn(column, attribute.type, attribute.caseExact === true, by, wanted)
  if (!rows) return compareSingle(columnOf(path, columns), by, wanted, compare)
  const column = sql`(v.value ->> ${attribute.name})`
  const present = sql`coalesce(${column}, '') <> ''`
  const none = sql`NOT EXISTS (SELECT FROM ${rows} WHERE ${present})`
  if (wanted === null) return by === 'eq' ? none : sql`NOT ${none}`
  const some = sql`EXISTS (SELECT FROM ${rows} WHERE ${present} AND ${compare(column)})`
  return by === 'ne' ? sql`(${some} OR ${none})` : some
}

function compareSingle(
  column: SQL,
  by: Comparison,
  wanted: string | boolean | Date | null,
  compare: (column: SQL) => SQL,
): SQL {
  const missing = sql`coalesce(${column}::text, '') = ''`
  if (wanted === null) return by === 'eq' ? missing : sql`NOT (${missing})`
  // Nothing at all differs from everything.
  return by === 'ne' ? sql`(${missing} OR ${compare(column)})` : sql`(NOT (${missing}) AND ${compare(column)})`
}

const operators = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' } as const

function compareColumn(
  column: SQL,
  type: string,
  isExact: boolean,
  by: Comparison,
  wanted: string | boolean | Date | null,
): SQL {
  if (type === 'boolean') return sql`(${column}::boolean = ${wanted === (by === 'eq')})`
  if (type === 'dateTime' && wanted instanceof Date && by !== 'co' && by !== 'sw' && by !== 'ew') {
    const shown = sql`date_trunc('milliseconds', ${column})`
    return sql`${shown} ${sql.raw(operators[by])} ${wanted.toISOString()}::timestamptz`
  }
  const text = String(wanted)
  const compared = isExact ? sql`${column}` : sql`lower(${column})`
  if (by === 'co') return sql`strpos(${compared}, ${text}) > 0`
  if (by === 'sw') return sql`starts_with(${compared}, ${text})`
  // PostgreSQL counts characters, and JavaScript halves of some.
  if (by === 'ew') return sql`right(${compared}, ${[...text].length}) = ${text}`
  // By code points, as it is outside of a database, whatever the language of the server.
  return sql`${compared} COLLATE "C" ${sql.raw(operators[by])} ${text}`
}
