/** Carries a PATCH out on a resource; decides about values, and knows nothing of people. */
import { type Attribute, enterpriseSchemaId, type Schema } from './attributes.ts'
import { ScimError } from './errors.ts'
import type { Filter } from './filter.ts'
import { comparedAttribute, matches, type Resource } from './matches.ts'
import { type Operation, readPath, type Target } from './patch-request.ts'
import type { AttributePath } from './path.ts'
import { innerOf, isObject, readOne, readResource, readValue } from './read-resource.ts'

/** @returns another resource; the one given stays as it is */
export function applyPatch(schema: Schema, resource: Resource, operations: readonly Operation[]): Resource {
  const patched = structuredClone(resource)
  for (const operation of operations) applyOne(schema, patched, operation)
  return patched
}

function applyOne(schema: Schema, resource: Resource, { op, target, value }: Operation): void {
  switch (target.kind) {
    case 'ignored':
      return
    case 'whole':
      // Names may be paths, as Entra ID and Okta write them; what cannot be written is what a GET shows anyway.
      for (const [name, one] of Object.entries(value as Resource)) applyNamed(schema, resource, op, name, one)
      return
    case 'extension':
      if (op === 'remove') delete resource[target.schema.id]
      else Object.assign(innerOf(resource, target.schema.id), readResource(target.schema, value))
      return
    case 'attribute':
      refuseReadOnly(target.path)
      applyAt(resource, op, target, value)
  }
}

function applyNamed(schema: Schema, resource: Resource, op: Operation['op'], name: string, value: unknown): void {
  if (name.toLowerCase() === 'schemas') return
  const target = readPath(schema, name, 'The value')
  if (target.kind === 'attribute' && isReadOnly(target.path)) return
  applyOne(schema, resource, { op, target, value })
}

type Aimed = Extract<Target, { kind: 'attribute' }>

function applyAt(resource: Resource, op: Operation['op'], { path, filter }: Aimed, value: unknown): void {
  const { schema, attribute, part } = path
  // The extension is an object of its own; everything else stands in the resource itself.
  const isInner = schema.id === enterpriseSchemaId
  const holder = isInner ? innerOf(resource, schema.id) : resource
  if (attribute.isMany) changeMany(holder, op, { attribute, part, filter }, value)
  else if (part) changePart(holder, op, attribute, part, value)
  else changeOne(holder, op, attribute, value)
  if (isInner && Object.keys(holder).length === 0) delete resource[schema.id]
}

function changeOne(holder: Resource, op: Operation['op'], attribute: Attribute, value: unknown): void {
  const read = op === 'remove' ? undefined : readValue(attribute, value)
  if (read === undefined) delete holder[attribute.name]
  else if (isObject(read) && isObject(holder[attribute.name])) Object.assign(innerOf(holder, attribute.name), read)
  else holder[attribute.name] = read
}

function changePart(
  holder: Resource,
  op: Operation['op'],
  attribute: Attribute,
  part: Attribute,
  value: unknown,
): void {
  const read = op === 'remove' ? undefined : readValue(part, value)
  const inner = innerOf(holder, attribute.name)
  if (read === undefined) delete inner[part.name]
  else inner[part.name] = read
  if (Object.keys(inner).length === 0) delete holder[attribute.name]
}

interface Many {
  readonly attribute: Attribute
  readonly part: Attribute | undefined
  readonly filter: Filter | null
}

function changeMany(holder: Resource, op: Operation['op'], many: Many, value: unknown): void {
  const { attribute, part, filter } = many
  const list = (holder[attribute.name] as Resource[] | undefined) ?? []
  const isChosen = (one: Resource) => filter === null || matches(one, filter)
  const changed =
    filter === null && part === undefined
      ? changeList(list, op, attribute, value)
      : op === 'remove'
        ? removeFrom(list, isChosen, part)
        : changeChosen(list, isChosen, many, value)
  if (changed.length === 0) delete holder[attribute.name]
  else holder[attribute.name] = withOnePrimary(list, changed)
}

function changeList(list: Resource[], op: Operation['op'], attribute: Attribute, value: unknown): Resource[] {
  const read = (readValue(attribute, value) ?? []) as Resource[]
  if (op === 'replace') return read
  const isSame = (one: Resource, other: Resource) =>
    one.value === other.value && (one.type ?? other.type) === (other.type ?? one.type)
  // Entra ID removes values by naming them instead of by a filter.
  if (op === 'remove') return value === undefined ? [] : list.filter((one) => !read.some((gone) => isSame(one, gone)))
  return [...list.filter((one) => !read.some((added) => isSame(one, added))), ...read]
}

function removeFrom(list: Resource[], isChosen: (one: Resource) => boolean, part: Attribute | undefined): Resource[] {
  if (part === undefined) return list.filter((one) => !isChosen(one))
  return list.flatMap((one) => {
    if (!isChosen(one)) return [one]
    const { [part.name]: _removed, ...rest } = one
    return Object.hasOwn(rest, 'value') ? [rest] : []
  })
}

function changeChosen(list: Resource[], isChosen: (one: Resource) => boolean, many: Many, value: unknown): Resource[] {
  const { attribute, part, filter } = many
  const change = part ? { [part.name]: readOne(part, value) } : ((readOne(attribute, value) as Resource) ?? {})
  // An empty value leaves nothing of what was chosen.
  const isEmpty = part ? change[part.name] === undefined : Object.keys(change).length === 0
  if (isEmpty) return removeFrom(list, isChosen, part)
  if (list.some(isChosen)) return list.map((one) => (isChosen(one) ? { ...one, ...change } : one))
  // What was to be chosen is not there yet: it is made as it was described, which is what clients mean by it.
  return [...list, { ...(filter ? describe(filter) : {}), ...change }]
}

/** @throws ScimError `noTarget` where the description does not say what it would be */
function describe(filter: Filter): Resource {
  if (filter.kind === 'and') return Object.assign({}, ...filter.filters.map(describe)) as Resource
  if (filter.kind === 'compare' && filter.by === 'eq' && filter.value !== null) {
    const attribute = comparedAttribute(filter.path)
    return { [attribute.name]: readOne(attribute, filter.value) }
  }
  throw new ScimError(400, 'noTarget', 'Nothing fits the filter of the path')
}

/** The one that was made primary last is it. */
function withOnePrimary(before: readonly Resource[], after: Resource[]): Resource[] {
  const primaries = after.filter((one) => one.primary === true)
  if (primaries.length < 2) return after
  const was = before.find((one) => one.primary === true)?.value
  const chosen = primaries.findLast((one) => one.value !== was) ?? primaries.at(-1)
  return after.map((one) => (one.primary === true && one !== chosen ? { ...one, primary: false } : one))
}

function isReadOnly({ attribute, part }: AttributePath): boolean {
  return attribute.isReadOnly === true || part?.isReadOnly === true
}

function refuseReadOnly(path: AttributePath): void {
  if (isReadOnly(path)) throw new ScimError(400, 'mutability', `${path.attribute.name} cannot be written`)
}
