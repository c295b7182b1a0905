/** What a client sends, as its schema has it: names in their own case, values of their type, the rest left out. */
import type { Attribute, Schema } from './attributes.ts'
import { findAttribute } from './attributes.ts'
import { invalidValue, ScimError } from './errors.ts'
import type { Resource } from './matches.ts'
import { resolvePath } from './path.ts'

const longestText = 1_000
const mostValues = 100

/** @throws ScimError `invalidSyntax` for what is no object, `invalidValue` for a value of another type */
export function readResource(schema: Schema, body: unknown): Resource {
  if (!isObject(body)) throw new ScimError(400, 'invalidSyntax', 'The body must be an object')
  const resource: Resource = {}
  for (const [name, value] of Object.entries(body)) {
    const found = resolvePath(schema, name)
    if (found.kind === 'extension') {
      const inner = readResource(found.schema, value ?? {})
      if (Object.keys(inner).length > 0) resource[found.schema.id] = inner
    } else if (found.kind === 'attribute' && !found.path.attribute.isReadOnly) {
      place(resource, schema, found.path, readValue(found.path.part ?? found.path.attribute, value))
    }
  }
  return resource
}

function place(
  resource: Resource,
  schema: Schema,
  { schema: owner, attribute, part }: { schema: Schema; attribute: Attribute; part?: Attribute },
  value: unknown,
): void {
  if (value === undefined) return
  const holder = owner === schema ? resource : innerOf(resource, owner.id)
  if (part) innerOf(holder, attribute.name)[part.name] = value
  else holder[attribute.name] = value
}

/** @returns the object under a name, which is made where it is not there */
export function innerOf(resource: Resource, name: string): Resource {
  const found = resource[name]
  if (isObject(found)) return found
  const made: Resource = {}
  resource[name] = made
  return made
}

/** @returns `undefined` for what says that there is nothing: null, an empty text, an empty list */
export function readValue(attribute: Attribute, value: unknown): unknown {
  if (attribute.isMany) return readList(attribute, value)
  // Entra ID once wrapped single values in a list.
  const [only] = Array.isArray(value) && value.length === 1 ? value : [value]
  return readOne(attribute, only)
}

function readList(attribute: Attribute, value: unknown): Resource[] | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const list = Array.isArray(value) ? value : [value]
  const { name, most = mostValues } = attribute
  if (list.length > most) throw invalidValue(`${name} may have ${most} values at most`)
  const read = list.flatMap((one) => readOne(attribute, one) ?? [])
  return read.length === 0 ? undefined : (read as Resource[])
}

/** One value of a single or a many-valued attribute. */
export function readOne(attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (attribute.type === 'complex') return readParts(attribute, value)
  if (attribute.type === 'boolean') return readBoolean(attribute, value)
  const text = isObject(value) ? value.value : value
  if (typeof text !== 'string' && typeof text !== 'number') throw invalidValue(`${attribute.name} must be a text`)
  const shown = String(text).toWellFormed().replaceAll('\0', '').trim()
  if (shown.length > longestText) throw invalidValue(`${attribute.name} may have ${longestText} characters at most`)
  return shown === '' ? undefined : shown
}

function readParts(attribute: Attribute, value: unknown): Resource | undefined {
  const parts = attribute.parts ?? []
  // A plain text where an object is due is its value, as Entra ID sends managers and members.
  const given = isObject(value) ? value : { value }
  if (Array.isArray(value)) throw invalidValue(`${attribute.name} must be an object`)
  const read: Resource = {}
  for (const [name, one] of Object.entries(given)) {
    const part = findAttribute(parts, name)
    const found = part && readOne(part, one)
    if (part && found !== undefined) read[part.name] = found
  }
  return Object.keys(read).length === 0 ? undefined : read
}

/** Entra ID writes "True" and "False". */
function readBoolean({ name }: Attribute, value: unknown): boolean {
  const read = (isObject(value) ? value.value : value) ?? null
  const text = typeof read === 'string' ? read.toLowerCase() : String(read)
  if (text === 'true' || text === 'false') return text === 'true'
  throw invalidValue(`${name} must be true or false`)
}

export function isObject(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
