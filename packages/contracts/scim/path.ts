/** Names of attributes as SCIM writes them: `userName`, `name.familyName`, `urn:…:User:department`. */
import { type Attribute, findAttribute, type Schema } from './attributes.ts'

/** Where an attribute is; the extension is an object of its own in a resource. */
export interface AttributePath {
  readonly schema: Schema
  readonly attribute: Attribute
  readonly part?: Attribute
}

/** What a path leads to: something, everything of an extension, something that is not kept, or nothing. */
export type Resolved =
  | { readonly kind: 'attribute'; readonly path: AttributePath }
  | { readonly kind: 'extension'; readonly schema: Schema }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' }

/** @param path without a filter in brackets */
export function resolvePath(schema: Schema, path: string): Resolved {
  const { extension } = schema
  const lower = path.toLowerCase()
  for (const one of extension ? [extension, schema] : [schema]) {
    const id = one.id.toLowerCase()
    if (lower === id) return one === extension ? { kind: 'extension', schema: one } : { kind: 'unknown' }
    if (lower.startsWith(`${id}:`)) return resolveIn(one, path.slice(id.length + 1))
  }
  const found = resolveIn(schema, path)
  // Entra ID asks for `manager` without saying whose it is.
  return found.kind === 'unknown' && extension ? resolveIn(extension, path) : found
}

function resolveIn(schema: Schema, path: string): Resolved {
  const [name = '', part, ...rest] = path.split('.')
  if (rest.length > 0) return { kind: 'unknown' }
  const attribute = findAttribute(schema.attributes, name)
  if (!attribute) {
    const isIgnored = schema.ignored.some((known) => known.toLowerCase() === name.toLowerCase())
    return { kind: isIgnored ? 'ignored' : 'unknown' }
  }
  if (part === undefined) return { kind: 'attribute', path: { schema, attribute } }
  const found = findAttribute(attribute.parts, part)
  return found ? { kind: 'attribute', path: { schema, attribute, part: found } } : { kind: 'unknown' }
}
