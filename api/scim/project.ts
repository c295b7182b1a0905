/** Which attributes of a resource are shown (RFC 7644, 3.9). */
import type { Schema } from '@holdfast/contracts/scim/attributes.ts'
import type { Resource } from '@holdfast/contracts/scim/matches.ts'
import { type Resolved, resolvePath } from '@holdfast/contracts/scim/path.ts'
import { isObject } from '@holdfast/contracts/scim/read-resource.ts'

export interface Projection {
  /** Only these, besides what is always shown; `null`: all. */
  readonly only: readonly Resolved[] | null
  readonly without: readonly Resolved[]
}

const always = ['schemas', 'id']

/** Names that nobody knows are shown by nobody, as the standard has it. */
export function readProjection(
  schema: Schema,
  attributes: string | undefined,
  excluded: string | undefined,
): Projection {
  const read = (list: string) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => resolvePath(schema, name))
  return { only: attributes?.trim() ? read(attributes) : null, without: excluded?.trim() ? read(excluded) : [] }
}

/** @returns whether an attribute will be shown at all, so that what is costly is not read in vain */
export function isShown({ only, without }: Projection, name: string): boolean {
  const isNamed = (one: Resolved) => one.kind === 'attribute' && one.path.attribute.name === name
  return (only === null || only.some(isNamed)) && !without.some((one) => isNamed(one) && partOf(one) === undefined)
}

export function project(resource: Resource, { only, without }: Projection, schema: Schema): Resource {
  const shown = only === null ? structuredClone(resource) : pick(resource, only, schema)
  for (const one of without) drop(shown, one, schema)
  return shown
}

function partOf(one: Resolved): string | undefined {
  return one.kind === 'attribute' ? one.path.part?.name : undefined
}

function pick(resource: Resource, only: readonly Resolved[], schema: Schema): Resource {
  const shown: Resource = Object.fromEntries(always.map((name) => [name, resource[name]]))
  for (const one of only) {
    if (one.kind === 'extension' && isObject(resource[one.schema.id])) shown[one.schema.id] = resource[one.schema.id]
    if (one.kind !== 'attribute') continue
    const isInner = one.path.schema.id !== schema.id
    const from = isInner ? resource[one.path.schema.id] : resource
    const { name } = one.path.attribute
    if (!isObject(from) || from[name] === undefined) continue
    const to = isInner ? inner(shown, one.path.schema.id) : shown
    to[name] = pickPart(from[name], partOf(one), to[name])
  }
  return shown
}

function pickPart(value: unknown, part: string | undefined, shown: unknown): unknown {
  if (part === undefined) return value
  if (Array.isArray(value)) {
    const before = Array.isArray(shown) ? shown : []
    return value.map((one: Resource, index) => ({
      ...before[index],
      ...(one[part] !== undefined && { [part]: one[part] }),
    }))
  }
  const chosen = isObject(value) && value[part] !== undefined ? { [part]: value[part] } : {}
  return { ...(isObject(shown) && shown), ...chosen }
}

function drop(shown: Resource, one: Resolved, schema: Schema): void {
  if (one.kind === 'extension') delete shown[one.schema.id]
  if (one.kind !== 'attribute' || always.includes(one.path.attribute.name)) return
  const holder = one.path.schema.id === schema.id ? shown : shown[one.path.schema.id]
  if (!isObject(holder)) return
  const { name } = one.path.attribute
  const part = partOf(one)
  if (part === undefined) delete holder[name]
  else for (const value of [holder[name]].flat()) if (isObject(value)) delete value[part]
}

function inner(resource: Resource, name: string): Resource {
  const found = resource[name]
  if (isObject(found)) return found
  const made: Resource = {}
  resource[name] = made
  return made
}
