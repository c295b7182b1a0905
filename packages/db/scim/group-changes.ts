/** Groups that a SCIM client keeps here, and what they mean for who is in them. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { ScimError } from '@holdfast/contracts/scim/errors.ts'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/commands.ts'
import type { Tx } from '../database.ts'
import { scimGroupMembers, scimGroups } from '../directories/schema.ts'
import { newId } from '../new-id.ts'
import { applyScimGroups, lockMeantGroups } from './apply-groups.ts'
import type { ScimClient } from './user-changes.ts'

export interface GroupInput {
  readonly displayName: string
  readonly externalId: string | null
}

/** One step of a change of members. */
export type MemberStep =
  | { readonly kind: 'add' | 'remove'; readonly personIds: readonly string[] }
  | { readonly kind: 'replace'; readonly personIds: readonly string[] }

/** Who has other rights by it; after the commit the caller tells of it. */
export interface GroupChange {
  readonly groupId: string
  readonly affectedIds: readonly string[]
}

export async function createGroup(
  tx: Tx,
  client: ScimClient,
  input: GroupInput,
  memberIds: readonly string[],
): Promise<GroupChange> {
  const groupId = newId()
  await lockMeantGroups(tx, client.orgId, namesOf(input))
  await requireFreeName(tx, input.displayName, null)
  await tx.insert(scimGroups).values({ id: groupId, orgId: client.orgId, ...input })
  const joined = await takeStep(tx, client.orgId, groupId, { kind: 'add', personIds: memberIds })
  await note(tx, client, groupId, 'scim_group.created', { displayName: input.displayName, members: joined.size })
  return { groupId, affectedIds: await applyScimGroups(tx, client, [...joined], namesOf(input)) }
}

/** @throws AppError `not_found`; ScimError `uniqueness`, `invalidValue` for members who are not there */
export async function changeGroup(
  tx: Tx,
  client: ScimClient,
  groupId: string,
  { input, steps }: { input: GroupInput; steps: readonly MemberStep[] },
): Promise<GroupChange> {
  const before = await lockGroup(tx, groupId)
  const names = [...namesOf(before), ...namesOf(input)]
  await lockMeantGroups(tx, client.orgId, names)
  const isRenamed = before.displayName !== input.displayName || before.externalId !== input.externalId
  if (isRenamed) await requireFreeName(tx, input.displayName, groupId)
  const moved = new Set<string>()
  for (const step of steps) for (const id of await takeStep(tx, client.orgId, groupId, step)) moved.add(id)
  if (!isRenamed && moved.size === 0) return { groupId, affectedIds: [] }
  const updatedAt = new Date()
  await tx
    .update(scimGroups)
    .set({ ...input, updatedAt })
    .where(eq(scimGroups.id, groupId))
  await note(tx, client, groupId, 'scim_group.changed', { displayName: input.displayName, moved: moved.size })
  // Who stays in a group that is called otherwise is in another one, as far as mappings go.
  if (isRenamed) for (const id of await listMembers(tx, groupId)) moved.add(id)
  return { groupId, affectedIds: await applyScimGroups(tx, client, [...moved], names) }
}

export async function removeGroup(tx: Tx, client: ScimClient, groupId: string): Promise<GroupChange> {
  const before = await lockGroup(tx, groupId)
  await lockMeantGroups(tx, client.orgId, namesOf(before))
  const members = await listMembers(tx, groupId)
  await tx.delete(scimGroups).where(eq(scimGroups.id, groupId))
  await note(tx, client, groupId, 'scim_group.removed', { displayName: before.displayName, members: members.length })
  return { groupId, affectedIds: await applyScimGroups(tx, client, members, namesOf(before)) }
}

/** Takes somebody who was removed out of all groups. */
export async function leaveGroups(tx: Tx, client: ScimClient, personId: string): Promise<readonly string[]> {
  const left = await tx
    .delete(scimGroupMembers)
    .where(eq(scimGroupMembers.personId, personId))
    .returning({ id: scimGroupMembers.groupId })
  if (left.length === 0) return []
  return applyScimGroups(tx, client, [personId], null)
}

async function lockGroup(tx: Tx, groupId: string) {
  const [group] = await tx.select().from(scimGroups).where(eq(scimGroups.id, groupId)).for('update')
  if (!group) throw new AppError('not_found', 'There is no such group')
  return group
}

function namesOf({ displayName, externalId }: GroupInput): string[] {
  return externalId === null ? [displayName] : [displayName, externalId]
}

async function requireFreeName(tx: Tx, displayName: string, exceptId: string | null): Promise<void> {
  const isSame = sql`lower(${scimGroups.displayName}) = lower(${displayName})`
  const [found] = await tx
    .select({ id: scimGroups.id })
    .from(scimGroups)
    .where(exceptId === null ? isSame : and(isSame, ne(scimGroups.id, exceptId)))
  if (found) throw new ScimError(409, 'uniqueness', 'There is a group with this displayName')
}

async function listMembers(tx: Tx, groupId: string): Promise<string[]> {
  const of = eq(scimGroupMembers.groupId, groupId)
  return (await tx.select({ id: scimGroupMembers.personId }).from(scimGroupMembers).where(of)).map(({ id }) => id)
}

/** @returns who came or went by it */
async function takeStep(tx: Tx, orgId: string, groupId: string, step: MemberStep): Promise<Set<string>> {
  const wanted = new Set(step.personIds)
  if (step.kind === 'remove') return new Set(await remove(tx, groupId, [...wanted]))
  await requirePeople(tx, [...wanted])
  const present = new Set(await listMembers(tx, groupId))
  const added = [...wanted].filter((id) => !present.has(id))
  if (added.length > 0) {
    await tx.execute(sql`INSERT INTO scim_group_members (org_id, group_id, person_id)
      SELECT ${orgId}::uuid, ${groupId}::uuid, unnest(${sql.param(added)}::uuid[]) ON CONFLICT DO NOTHING`)
  }
  const gone = step.kind === 'replace' ? [...present].filter((id) => !wanted.has(id)) : []
  return new Set([...added, ...(await remove(tx, groupId, gone))])
}

async function remove(tx: Tx, groupId: string, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const of = and(eq(scimGroupMembers.groupId, groupId), inArray(scimGroupMembers.personId, [...personIds]))
  return (await tx.delete(scimGroupMembers).where(of).returning({ id: scimGroupMembers.personId })).map(({ id }) => id)
}

/** @throws ScimError `invalidValue` that names the first who is not there */
async function requirePeople(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT u.id FROM unnest(${sql.param([...ids])}::uuid[]) AS u (id) WHERE NOT EXISTS (
      SELECT FROM people p LEFT JOIN scim_users s ON s.person_id = p.id
      WHERE p.id = u.id AND p.kind <> 'visitor' AND p.erased_at IS NULL AND s.removed_at IS NULL) LIMIT 1`)
  if (rows[0]) throw new ScimError(400, 'invalidValue', `There is no user ${rows[0].id} to be a member`)
}

async function note(tx: Tx, { orgId, actor }: ScimClient, targetId: string, action: string, after: object) {
  await writeAudit(tx, { orgId, actor, action, targetKind: 'scim_group', targetId, after })
}
