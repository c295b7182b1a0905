/** What a PATCH asks for (RFC 7644, 3.5.2), read and checked, in the words of those who send it. */
import type { Schema } from './attributes.ts'
import { invalidPath, ScimError } from './errors.ts'
import { type Filter, parseFilter, partsSchema } from './filter.ts'
import { type AttributePath, resolvePath } from './path.ts'
import { isObject } from './read-resource.ts'

export const patchMessageId = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

export interface Operation {
  readonly op: 'add' | 'replace' | 'remove'
  readonly target: Target
  readonly value: unknown
}

export type Target =
  /** The resource itself: the value has the attributes. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'extension'; readonly schema: Schema }
  | { readonly kind: 'attribute'; readonly path: AttributePath; readonly filter: Filter | null }
  | { readonly kind: 'ignored' }

const mostOperations = 1_000
const longestPath = 2_000

/** @throws ScimError that says which operation is wrong, and how */
export function readPatch(schema: Schema, body: unknown): Operation[] {
  const operations = isObject(body) ? findOperations(body) : undefined
  if (!Array.isArray(operations) || operations.length === 0) {
    throw new ScimError(400, 'invalidSyntax', 'A PATCH has a list of Operations')
  }
  if (operations.length > mostOperations) {
    throw new ScimError(400, 'invalidSyntax', `A PATCH may have ${mostOperations} operations at most`)
  }
  return operations.map((operation: unknown, index) => readOperation(schema, operation, `Operation ${index + 1}`))
}

function findOperations(body: object): unknown {
  return Object.entries(body).find(([name]) => name.toLowerCase() === 'operations')?.[1]
}

function readOperation(schema: Schema, operation: unknown, called: string): Operation {
  if (!isObject(operation)) throw new ScimError(400, 'invalidSyntax', `${called} must be an object`)
  const { op: said, path, value } = operation
  const op = typeof said === 'string' ? said.toLowerCase() : ''
  if (op !== 'add' && op !== 'replace' && op !== 'remove') {
    throw new ScimError(400, 'invalidSyntax', `${called}: op must be add, replace or remove`)
  }
  const target = readTarget(schema, path, called)
  if (target.kind === 'whole' && op === 'remove') {
    throw new ScimError(400, 'noTarget', `${called} must say by path what to remove`)
  }
  if (target.kind === 'whole' && !isObject(value)) {
    throw new ScimError(400, 'invalidValue', `${called} has no path, so its value must be an object`)
  }
  if (op === 'add' && value === undefined) throw new ScimError(400, 'invalidValue', `${called} has no value`)
  return { op, target, value }
}

function readTarget(schema: Schema, path: unknown, called: string): Target {
  if (path === undefined || path === null || path === '') return { kind: 'whole' }
  if (typeof path !== 'string' || path.length > longestPath) throw invalidPath(`${called}: its path cannot be read`)
  return readPath(schema, path, called)
}

/** @throws ScimError `invalidPath` */
export function readPath(schema: Schema, path: string, called: string): Target {
  const open = path.indexOf('[')
  const close = path.lastIndexOf(']')
  const hasFilter = open >= 0 && close > open
  const plain = hasFilter ? path.slice(0, open) + path.slice(close + 1) : path
  const found = resolvePath(schema, plain.trim())
  if (found.kind === 'unknown') throw invalidPath(`${called}: there is no attribute ${plain}`)
  if (found.kind === 'ignored') return { kind: 'ignored' }
  if (found.kind === 'extension') return { kind: 'extension', schema: found.schema }
  const { attribute } = found.path
  if (!hasFilter) return { kind: 'attribute', path: found.path, filter: null }
  if (!attribute.isMany) throw invalidPath(`${called}: ${attribute.name} has one value, and nothing to choose from`)
  const filter = parseFilter(partsSchema(found.path), path.slice(open + 1, close))
  return { kind: 'attribute', path: found.path, filter }
}
