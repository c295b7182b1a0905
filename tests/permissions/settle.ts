/** What the ground of the matrix is made of: units with people, somebody of every role, and what belongs to whom. */
import { type Asker, type TestDesk, until } from '@holdfast/api/test-helper.ts'
import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { exportKey } from '@holdfast/files/keys.ts'
import { Writer } from './put.ts'
import { commonThings, furnish, type Things } from './things.ts'

interface Unit {
  readonly businessUnitId: string
  readonly siteId: string
  readonly teamId: string
  readonly agentId: string
  readonly requesterId: string
}

/** Two units with a site, a team, an agent and a requester each. */
export async function settle(desk: TestDesk, mark: string) {
  const { orgId, teamId } = desk.org
  return desk.db.tenant(orgId, async (_tx, client) => {
    const writer = new Writer(client, orgId)
    const one = await settleUnit(writer, `${mark}1`, teamId)
    const other = await writer.put('teams', { key: `${mark}-second`, name: 'Second', strategy: 'manual' })
    const two = await settleUnit(writer, `${mark}2`, other)
    const common = await commonThings(writer, desk.org, mark)
    return { one, two, common }
  })
}

async function settleUnit(writer: Writer, mark: string, teamId: string): Promise<Unit> {
  const businessUnitId = await writer.put('business_units', { name: `Unit ${mark}` })
  const site = { code: `shop-${mark}`, name: `Shop ${mark}`, business_unit_id: businessUnitId }
  const siteId = await writer.put('sites', site)
  const person = (name: string, role: string) =>
    writer.put('people', {
      name: `${name} ${mark}`,
      email: `${name}-${mark}@example.test`,
      role,
      business_unit_id: businessUnitId,
      site_id: siteId,
      scope_business_unit_ids: role === 'requester' ? [] : [businessUnitId],
    })
  const agentId = await person('agent', 'technician')
  const requesterId = await person('requester', 'requester')
  await writer.put('team_members', { team_id: teamId, person_id: agentId }, { withoutId: true })
  await writer.run(
    'UPDATE people SET password_hash = (SELECT max(password_hash) FROM people) WHERE password_hash IS NULL',
  )
  return { businessUnitId, siteId, teamId, agentId, requesterId }
}

/** One of every role, in the first unit and its team. */
export async function engage(desk: TestDesk, unit: Unit): Promise<Record<Role, string>> {
  const { orgId } = desk.org
  return desk.db.tenant(orgId, async (_tx, client) => {
    const writer = new Writer(client, orgId)
    const made: Partial<Record<Role, string>> = {}
    for (const role of roles) {
      const id = newId()
      const scope = role === 'requester' || role === 'super_admin' ? [] : [unit.businessUnitId]
      await writer.put('people', {
        id,
        name: `The ${role}`,
        email: `the-${role}@example.test`,
        role,
        business_unit_id: unit.businessUnitId,
        scope_business_unit_ids: scope,
      })
      if (role !== 'requester') {
        await writer.put('team_members', { team_id: unit.teamId, person_id: id }, { withoutId: true })
      }
      made[role] = id
    }
    await writer.run(
      'UPDATE people SET password_hash = (SELECT max(password_hash) FROM people) WHERE password_hash IS NULL',
    )
    return made as Record<Role, string>
  })
}

/** @param ownerId whose it all is; the unit's people's, unless given */
export async function makeThings(
  desk: TestDesk,
  unit: Unit,
  common: Things,
  ownerId?: string,
  role: Role = 'requester',
): Promise<Things> {
  const isAgent = ownerId !== undefined && role !== 'requester'
  const requesterId = ownerId === undefined || isAgent ? unit.requesterId : ownerId
  const asker = await desk.as(requesterId)
  const [first, second] = [await takeIn(asker), await takeIn(asker)]
  const { orgId } = desk.org
  const things: Things = await desk.db.tenant(orgId, async (_tx, client) => {
    const writer = new Writer(client, orgId)
    await writer.run(
      `UPDATE requests SET business_unit_id = $1, site_id = $2, team_id = $3, assignee_id = $4, status = 'in_progress'
       WHERE id = ANY($5)`,
      [unit.businessUnitId, unit.siteId, unit.teamId, isAgent ? ownerId : unit.agentId, [first.id, second.id]],
    )
    const personId = ownerId ?? unit.agentId
    const { rows } = await client.query<{ email: string }>('SELECT email FROM people WHERE id = $1', [personId])
    return {
      ...common,
      personEmail: rows[0]?.email ?? '',
      ...(await furnish(writer, {
        ...unit,
        orgId,
        requesterId,
        personId,
        requestId: first.id,
        otherId: second.id,
        deskId: common.deskId ?? '',
        providerId: common.providerId ?? '',
        formId: common.formId ?? '',
      })),
    }
  })
  const { exportId = '' } = things
  await desk.app.files.current.write(exportKey({ orgId, exportId }), Buffer.from('PK'), 'application/zip')
  return things
}

/** Sixteen at once, and each waits until its workflow has set its clocks. */
async function takeIn(asker: Asker): Promise<{ id: string }> {
  const made = await asker.ask({ method: 'POST', url: '/requests', payload: { title: 'The printer is on fire' } })
  if (made.statusCode !== 201) throw new Error(made.body)
  const { id } = made.json() as { id: string }
  const read = async () => (await asker.ask({ method: 'GET', url: `/requests/${id}` })).json() as { version: number }
  await until(read, ({ version }) => version >= 2, 90_000)
  return { id }
}
