/** Whether a value fits a filter; the same that packages/db/scim says in SQL. */
import type { Attribute } from './attributes.ts'
import { invalidFilter } from './errors.ts'
import type { Comparison, Filter, FilterValue } from './filter.ts'
import type { AttributePath } from './path.ts'

export type Resource = { [name: string]: unknown }

export function matches(value: Resource, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.filters.every((one) => matches(value, one))
    case 'or':
      return filter.filters.some((one) => matches(value, one))
    case 'not':
      return !matches(value, filter.filter)
    case 'some':
      return listAt(value, filter.path).some((one) => matches(one as Resource, filter.filter))
    case 'present':
      return valuesAt(value, filter.path).some((one) => !isNothing(one))
    case 'compare':
      return compareAny(valuesAt(value, filter.path), filter)
  }
}

/** The attribute that a path compares: of several values, and of a reference, its `value` unless it says otherwise. */
export function comparedAttribute({ attribute, part }: AttributePath): Attribute {
  if (part) return part
  if (attribute.type !== 'complex') return attribute
  const value = attribute.parts?.find(({ name }) => name === 'value')
  if (!value) throw invalidFilter(`Name the part of ${attribute.name} to compare`)
  return value
}

function compareAny(values: readonly unknown[], filter: Filter & { kind: 'compare' }): boolean {
  const { path, by, value } = filter
  const attribute = comparedAttribute(path)
  const wanted = readWanted(attribute, by, value)
  const present = values.filter((one) => !isNothing(one))
  // Nothing at all differs from everything.
  if (present.length === 0) return by === 'ne' ? wanted !== null : by === 'eq' && wanted === null
  return present.some((one) => compare(attribute, by, one, wanted))
}

/** @throws ScimError `invalidFilter` for what cannot be compared so */
export function readWanted(attribute: Attribute, by: Comparison, value: FilterValue): string | boolean | Date | null {
  if (value === null) {
    if (by === 'eq' || by === 'ne') return null
    throw invalidFilter(`null cannot be compared by ${by}`)
  }
  const { name, type } = attribute
  if (type === 'boolean') {
    const read = typeof value === 'string' ? value.toLowerCase() : String(value)
    if ((by === 'eq' || by === 'ne') && (read === 'true' || read === 'false')) return read === 'true'
    throw invalidFilter(`${name} is true or false, and compared by eq or ne`)
  }
  if (type === 'dateTime') {
    const time = new Date(String(value))
    const isRange = time.getTime() >= Date.UTC(1900, 0) && time.getTime() < Date.UTC(10_000, 0)
    if (typeof value === 'string' && isRange && !['co', 'sw', 'ew'].includes(by)) return time
    throw invalidFilter(`${name} is compared with an instant such as 2030-01-31T12:00:00Z`)
  }
  const wanted = String(value)
  if (wanted.includes('\0') || !wanted.isWellFormed())
    throw invalidFilter(`The value for ${name} cannot be in any text`)
  return attribute.caseExact ? wanted : wanted.toLowerCase()
}

function compare({ type, caseExact }: Attribute, by: Comparison, one: unknown, wanted: string | boolean | Date | null) {
  if (wanted === null) return by === 'ne'
  if (type === 'boolean') return (one === wanted) === (by === 'eq')
  if (type === 'dateTime') return rank(by, Math.sign(Date.parse(String(one)) - Number(wanted)))
  const [has, wants] = [caseExact ? String(one) : String(one).toLowerCase(), String(wanted)]
  if (by === 'co') return has.includes(wants)
  if (by === 'sw') return has.startsWith(wants)
  if (by === 'ew') return has.endsWith(wants)
  return rank(by, has < wants ? -1 : has > wants ? 1 : 0)
}

function rank(by: Comparison, order: number): boolean {
  switch (by) {
    case 'eq':
      return order === 0
    case 'ne':
      return order !== 0
    case 'gt':
      return order > 0
    case 'ge':
      return order >= 0
    case 'lt':
      return order < 0
    default:
      return order <= 0
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function holderOf(value: Resource, { schema, attribute }: AttributePath): Resource {
  const inner = value[schema.id]
  const isExtension = typeof inner === 'object' && inner !== null && !Object.hasOwn(value, attribute.name)
  return isExtension ? (inner as Resource) : value
}

function listAt(value: Resource, path: AttributePath): unknown[] {
  const found = holderOf(value, path)[path.attribute.name]
  return found === undefined || found === null ? [] : [found].flat()
}

function valuesAt(value: Resource, path: AttributePath): unknown[] {
  const list = listAt(value, path)
  if (path.attribute.type !== 'complex') return list
  const name = path.part?.name ?? 'value'
  const isWhole = path.part === undefined && !path.attribute.parts?.some((part) => part.name === 'value')
  return isWhole ? list : list.map((one) => (one as Resource)[name])
}
