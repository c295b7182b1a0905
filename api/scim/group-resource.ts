/** A group of a client, and back. */

import { createHash } from 'node:crypto'
import { isId } from '@holdfast/contracts/ids.ts'
import { applyPatch } from '@holdfast/contracts/scim/apply-patch.ts'
import { findAttribute, groupSchema, groupSchemaId } from '@holdfast/contracts/scim/attributes.ts'
import { invalidValue, ScimError } from '@holdfast/contracts/scim/errors.ts'
import type { Filter } from '@holdfast/contracts/scim/filter.ts'
import { matches, type Resource } from '@holdfast/contracts/scim/matches.ts'
import { type Operation, readPatch } from '@holdfast/contracts/scim/patch-request.ts'
import { isObject, readValue } from '@holdfast/contracts/scim/read-resource.ts'
import type { GroupInput, MemberStep } from '@holdfast/db/scim/group-changes.ts'
import type { GroupRow } from '@holdfast/db/scim/group-rows.ts'
import { presentTime } from '../http/instants.ts'

export function presentGroup(row: GroupRow, base: string): Resource {
  const { id, displayName, externalId, members } = row
  const presentMember = ({ id: value, name }: { id: string; name: string }): Resource => {
    return { value, $ref: `${base}/Users/${value}`, display: name, type: 'User' }
  }
  return {
    schemas: [groupSchemaId],
    id,
    ...(externalId !== null && { externalId }),
    displayName,
    ...(members !== null && members.length > 0 && { members: members.map(presentMember) }),
    meta: {
      resourceType: 'Group',
      created: presentTime(row.createdAt),
      lastModified: presentTime(row.updatedAt),
      location: `${base}/Groups/${id}`,
      version: groupEtag(row),
    },
  }
}

/** Each change sets its instant anew. */
export function groupEtag({ updatedAt }: Pick<GroupRow, 'updatedAt'>): string {
  return `W/"${createHash('sha256').update(presentTime(updatedAt)).digest('base64url').slice(0, 16)}"`
}

/** @throws ScimError `invalidValue` */
export function readGroup(resource: Resource): GroupInput {
  const { displayName, externalId } = resource
  if (typeof displayName !== 'string') throw invalidValue('displayName is missing')
  return { displayName, externalId: typeof externalId === 'string' ? externalId : null }
}

/** @throws ScimError `invalidValue` for what is no user of ours */
export function readMembers(value: unknown): string[] {
  const members = findAttribute(groupSchema.attributes, 'members')
  const list = members && ((readValue(members, value) ?? []) as Resource[])
  return (list ?? []).map(({ value: id, type }) => {
    if (typeof type === 'string' && type.toLowerCase() === 'group')
      throw invalidValue('Groups in groups are not kept here')
    if (typeof id !== 'string' || !isId(id.toLowerCase()))
      throw invalidValue(`There is no user ${String(id)} to be a member`)
    return id.toLowerCase()
  })
}

export interface GroupPatch {
  readonly input: GroupInput
  readonly steps: readonly MemberStep[]
}

/**
 * Reads a PATCH of a group. Members come and go one by one, whatever their number: they are never read whole for it,
 * unless a filter chooses among them by more than their id.
 */
export async function readGroupPatch(
  body: unknown,
  before: GroupRow,
  listMembers: () => Promise<readonly Resource[]>,
): Promise<GroupPatch> {
  const steps: MemberStep[] = []
  const others: Operation[] = []
  for (const operation of readPatch(groupSchema, body)) {
    const { members, rest } = splitMembers(operation)
    if (members) steps.push(await readStep(members, listMembers))
    if (rest) others.push(rest)
  }
  const { displayName, externalId } = before
  const patched = applyPatch(groupSchema, { displayName, ...(externalId !== null && { externalId }) }, others)
  return { input: readGroup(patched), steps }
}

/** What an operation does to members, and what it does else. */
function splitMembers(operation: Operation): { members: Operation | null; rest: Operation | null } {
  const { target, op, value } = operation
  if (target.kind === 'attribute') {
    return target.path.attribute.name === 'members'
      ? { members: operation, rest: null }
      : { members: null, rest: operation }
  }
  if (target.kind !== 'whole' || !isObject(value)) return { members: null, rest: operation }
  const isMembers = (name: string) => name.toLowerCase() === 'members'
  const named = Object.entries(value).find(([name]) => isMembers(name))
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !isMembers(name)))
  const attribute = findAttribute(groupSchema.attributes, 'members')
  if (!named || !attribute) return { members: null, rest: operation }
  const aim = { kind: 'attribute', path: { schema: groupSchema, attribute }, filter: null } as const
  const isMore = Object.keys(rest).length > 0
  return { members: { op, target: aim, value: named[1] }, rest: isMore ? { op, target, value: rest } : null }
}

async function readStep(
  { op, target, value }: Operation,
  listMembers: () => Promise<readonly Resource[]>,
): Promise<MemberStep> {
  if (target.kind !== 'attribute') throw new ScimError(400, 'invalidPath', 'The path leads to no members')
  const { filter, path } = target
  if (path.part) throw new ScimError(400, 'mutability', 'Members are put in and taken out whole')
  if (filter === null) {
    if (op === 'remove' && value === undefined) return { kind: 'replace', personIds: [] }
    return { kind: op, personIds: readMembers(value) }
  }
  if (op !== 'remove') throw new ScimError(400, 'invalidPath', 'Members are chosen by a filter to be removed only')
  const chosen = idOf(filter)
  if (chosen !== null) return { kind: 'remove', personIds: isId(chosen) ? [chosen] : [] }
  const fitting = (await listMembers()).filter((member) => matches(member, filter))
  return { kind: 'remove', personIds: fitting.map(({ value: id }) => String(id)) }
}

/** @returns the id, of a filter that names nothing else */
function idOf(filter: Filter): string | null {
  if (filter.kind !== 'compare' || filter.by !== 'eq' || typeof filter.value !== 'string') return null
  return filter.path.attribute.name === 'value' ? filter.value.toLowerCase() : null
}
