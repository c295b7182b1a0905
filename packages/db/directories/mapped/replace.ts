import type { GroupMappingBody } from '@holdfast/contracts/directories/group-mapping.ts'
import { AppError, type FieldError } from '@holdfast/contracts/errors.ts'
import { builtInGrants, type Grants, type Role } from '@holdfast/contracts/people/permissions.ts'
import { everywhere } from '@holdfast/contracts/people/rights.ts'
import { inArray } from 'drizzle-orm'
import { requireRows } from '../../administration/require-rows.ts'
import type { Tx } from '../../database.ts'
import { businessUnits, regions } from '../../organizations/schema.ts'
import { type Power, refuseGiving } from '../../people/guard-power.ts'
import { customRoles } from '../../roles/schema.ts'
import { sites } from '../../sites/schema.ts'
import { teams } from '../../teams/schema.ts'
import { groupMappings } from '../schema.ts'
import { listMappings, type MappingRow, type MappingSource, ofSource } from './mappings.ts'

interface Replacement extends MappingSource {
  readonly orgId: string
  readonly mappings: readonly GroupMappingBody[]
  /** Where the list stands in the body. */
  readonly path: string
}

const gifts = ['role', 'roleId', 'teamId', 'businessUnitId', 'regionId', 'siteId'] as const

/**
 * Replaces all mappings of a source. What stays as it was may stay, whoever gave it.
 * @throws AppError `validation_failed` for what gives nothing or does not exist; `forbidden` for a role beyond one's own
 */
export async function replaceGroupMappings(tx: Tx, actor: Power, replacement: Replacement): Promise<void> {
  const { orgId, source, sourceId, mappings, path } = replacement
  refuseEmpty(mappings, path)
  await requireRows(
    tx,
    mappings.flatMap((mapping, index) => referencesOf(mapping, `${path}/${index}`)),
  )
  await refuseBeyond(tx, actor, replacement)
  await tx.delete(groupMappings).where(ofSource({ source, sourceId }))
  if (mappings.length === 0) return
  const rows = mappings.map(({ group, ...given }, position) => ({
    orgId,
    source,
    sourceId,
    groupName: group,
    position,
    ...given,
  }))
  await tx.insert(groupMappings).values(rows)
}

function refuseEmpty(mappings: readonly GroupMappingBody[], path: string): void {
  const errors = mappings.flatMap((mapping, index): FieldError[] => {
    const at = `${path}/${index}`
    if (gifts.every((gift) => mapping[gift] == null)) return [{ path: at, message: 'gives nothing' }]
    const both = mapping.role != null && mapping.roleId != null
    return both ? [{ path: `${at}/roleId`, message: 'must not be there together with role' }] : []
  })
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
}

function referencesOf({ roleId, teamId, businessUnitId, regionId, siteId }: GroupMappingBody, path: string) {
  return [
    { table: customRoles, id: roleId, path: `${path}/roleId` },
    { table: teams, id: teamId, path: `${path}/teamId` },
    { table: businessUnits, id: businessUnitId, path: `${path}/businessUnitId` },
    { table: regions, id: regionId, path: `${path}/regionId` },
    { table: sites, id: siteId, path: `${path}/siteId` },
  ]
}

/** Nobody gives by a group what they could not give by hand; whoever gets it gets it everywhere. */
async function refuseBeyond(tx: Tx, actor: Power, { source, sourceId, mappings, path }: Replacement): Promise<void> {
  const before = new Set((await listMappings(tx, { source, sourceId })).map(givenBy))
  const ids = mappings.flatMap(({ roleId }) => roleId ?? [])
  const custom = await tx.select().from(customRoles).where(inArray(customRoles.id, ids))
  mappings.forEach(({ group, role, roleId }, index) => {
    const own = custom.find(({ id }) => id === roleId)
    const given = (own?.base ?? role ?? null) as Role | null
    if (given === null || before.has(givenBy({ group, role: given, roleId: own?.id ?? null }))) return
    const grants = own ? (own.grants as Grants) : builtInGrants[given]
    const at = `${path}/${index}/${own ? 'roleId' : 'role'}`
    refuseGiving(actor, { role: given, grants, scope: everywhere }, { role: at, scope: at })
  })
}

function givenBy({ group, role, roleId }: Pick<MappingRow, 'group' | 'role' | 'roleId'>): string {
  return JSON.stringify([group.toLowerCase(), role, roleId])
}
