/** What a client asks for, apart from what it is about. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { isEverywhere } from '@holdfast/contracts/people/rights.ts'
import type { Schema } from '@holdfast/contracts/scim/attributes.ts'
import { invalidValue, ScimError } from '@holdfast/contracts/scim/errors.ts'
import { parseFilter } from '@holdfast/contracts/scim/filter.ts'
import { resolvePath } from '@holdfast/contracts/scim/path.ts'
import { isObject } from '@holdfast/contracts/scim/read-resource.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findAskers } from '@holdfast/db/people/rights.ts'
import type { ScimClient } from '@holdfast/db/scim/user-changes.ts'
import type { Listing } from '@holdfast/db/scim/user-rows.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { type Projection, readProjection } from './project.ts'

export const mostResults = 500
const usualResults = 100

/** The address under which a client knows the desk. */
export async function baseOf(app: App, request: FastifyRequest): Promise<string> {
  return `${await app.organizations.urlOf(callerOf(request).organization)}/scim/v2`
}

/**
 * A token does what its owner could do by hand, wherever that is.
 * @throws AppError `forbidden` for an owner whose rights reach some places only
 */
export async function clientOf(tx: Tx, request: FastifyRequest): Promise<ScimClient> {
  const { orgId, personId, doer } = callerOf(request)
  const owner = (await findAskers(tx, [personId])).get(personId)
  if (!owner) throw new AppError('session_ended')
  if (!isEverywhere(owner.scope)) throw new AppError('forbidden', 'SCIM needs rights that reach the whole organization')
  return { orgId, actor: doer, owner }
}

export type Parameters = Readonly<Record<string, string | undefined>>

/** @throws ScimError for a parameter that is there twice */
export function readQuery(request: FastifyRequest): Parameters {
  const query = request.query as Record<string, unknown>
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw invalidValue(`${name} may be there once`)
  }
  return query as Parameters
}

/** The same in a body, for filters that are too long for an address. */
export function readSearch(body: unknown): Parameters {
  if (!isObject(body)) throw new ScimError(400, 'invalidSyntax', 'The body must be an object')
  const read = (value: unknown) => (Array.isArray(value) ? value.join(',') : String(value))
  const said = Object.entries(body).filter(
    ([name, value]) => name !== 'schemas' && value !== null && value !== undefined,
  )
  return Object.fromEntries(said.map(([name, value]) => [name, read(value)]))
}

export interface AskedList {
  readonly listing: Listing
  readonly projection: Projection
  readonly startIndex: number
}

/** @param canSortBy by a name in small letters */
export function readListing(schema: Schema, asked: Parameters, canSortBy: (name: string) => boolean): AskedList {
  const { filter, sortBy, sortOrder, attributes, excludedAttributes } = asked
  const startIndex = Math.max(1, readInteger('startIndex', asked.startIndex, 1))
  const count = Math.min(mostResults, Math.max(0, readInteger('count', asked.count, usualResults)))
  return {
    startIndex,
    projection: readProjection(schema, attributes, excludedAttributes),
    listing: {
      filter: filter?.trim() ? parseFilter(schema, filter) : null,
      sortBy: sortBy?.trim() ? readSort(schema, sortBy, canSortBy) : null,
      descending: sortOrder?.toLowerCase() === 'descending',
      offset: startIndex - 1,
      limit: count,
    },
  }
}

function readInteger(name: string, value: string | undefined, usual: number): number {
  if (value === undefined || value.trim() === '') return usual
  if (/^-?[0-9]{1,9}$/.test(value.trim())) return Number(value)
  throw invalidValue(`${name} must be a whole number`)
}

function readSort(schema: Schema, sortBy: string, canSortBy: (name: string) => boolean): string {
  const found = resolvePath(schema, sortBy.trim())
  if (found.kind === 'attribute') {
    const { attribute, part, schema: owner } = found.path
    const prefix = owner.id === schema.id ? '' : 'enterprise.'
    const name = `${prefix}${attribute.name}${part ? `.${part.name}` : ''}`.toLowerCase()
    if (canSortBy(name)) return name
  }
  throw invalidValue(`Nothing is sorted by ${sortBy.slice(0, 100)}`)
}

/**
 * @param current the tag of what is there
 * @returns whether the client has it already
 */
export function isNotModified(request: FastifyRequest, current: string): boolean {
  const header = request.headers['if-none-match']
  return header !== undefined && (header.trim() === '*' || hasTag(header, current))
}

/** @throws AppError `stale` */
export function requireMatch(request: FastifyRequest, current: string): void {
  const header = request.headers['if-match']
  if (header === undefined || header.trim() === '*' || hasTag(header, current)) return
  throw new AppError('stale')
}

function hasTag(header: string, current: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((tag) => bare(tag) === bare(current))
}
