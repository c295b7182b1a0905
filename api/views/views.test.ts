import { randomUUID } from 'node:crypto'
import type { View } from '@holdfast/contracts/views/view.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let agent: Asker
let otherAgent: Asker
let supervisor: Asker
let requester: Asker
/** Nobody of the tests is a member of it. */
let otherTeamId: string
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
  otherAgent = await desk.as(desk.org.otherAgentId)
  supervisor = await desk.as(desk.org.supervisorId)
  requester = await desk.as(desk.org.requesterId)
  const admin = await desk.as(desk.org.adminId)
  const team = { key: 'other', name: 'Other' }
  otherTeamId = (await admin.ask({ method: 'POST', url: '/support/teams', payload: team })).json().id
})
afterAll(() => desk.close())

const create = (asker: Asker, payload: object, headers = {}) =>
  asker.ask({ method: 'POST', url: '/views', payload, headers })
const make = async (asker: Asker, payload: object): Promise<View> => {
  const answer = await create(asker, payload)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const read = (asker: Asker, { id }: Pick<View, 'id'>) => asker.ask({ method: 'GET', url: `/views/${id}` })
const edit = (asker: Asker, { id }: View, payload: object, ifMatch = '*') =>
  asker.ask({ method: 'PATCH', url: `/views/${id}`, payload, headers: { 'if-match': ifMatch } })
const remove = (asker: Asker, { id }: View) => asker.ask({ method: 'DELETE', url: `/views/${id}` })
const order = (asker: Asker, ids: string[]) => asker.ask({ method: 'PUT', url: '/views/order', payload: { ids } })
const list = async (asker: Asker) => (await asker.ask({ method: 'GET', url: '/views' })).json().items as View[]
const names = async (asker: Asker) => (await list(asker)).map(({ name }) => name)
const auditOf = async ({ id }: View) =>
  (await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(auditLog).where(eq(auditLog.targetId, id)))).map(
    ({ action }) => action,
  )

describe('saved views', () => {
  it('are kept with all that shows a queue, for oneself alone', async () => {
    const whole = {
      name: 'Fires',
      icon: 'flame',
      filter: 'is:open priority:critical "smells of smoke"',
      sort: 'priority',
      direction: 'desc',
      grouping: 'team',
      columns: ['number', 'subject', 'timeLeft'],
    }
    const made = await make(agent, whole)
    expect(made).toMatchObject({ ...whole, sharing: 'private', teamId: null, version: 1 })
    expect(made.owner.id).toBe(desk.org.agentId)
    expect((await read(agent, made)).json()).toEqual(made)
    expect((await read(agent, made)).headers.etag).toBe('"1"')
    expect((await read(otherAgent, made)).statusCode).toBe(404)
    expect((await edit(supervisor, made, { name: 'Mine now' })).statusCode).toBe(404)
    expect((await remove(otherAgent, made)).statusCode).toBe(404)
    expect(await names(otherAgent)).not.toContain('Fires')
    expect(await auditOf(made)).toEqual([])
  })

  it('begin as a plain queue', async () => {
    expect(await make(agent, { name: 'Plain' })).toMatchObject({
      icon: 'list',
      filter: '',
      sort: 'nextDue',
      direction: 'asc',
      grouping: 'none',
      columns: [],
    })
  })

  it('are made once for each key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await create(agent, { name: 'Once' }, headers)
    const second = await create(agent, { name: 'Once' }, headers)
    expect(second.json()).toEqual(first.json())
    expect((await names(agent)).filter((name) => name === 'Once')).toHaveLength(1)
  })

  it('are edited in the version that was read', async () => {
    const made = await make(agent, { name: 'Old' })
    const edited = await edit(agent, made, { name: 'New', filter: 'is:late' }, '"1"')
    expect(edited.json()).toMatchObject({ name: 'New', filter: 'is:late', version: 2 })
    expect(edited.headers.etag).toBe('"2"')
    expect((await edit(agent, made, { name: 'Newer' }, '"1"')).json().type).toBe('urn:holdfast:problem:stale')
    expect((await read(agent, made)).json().name).toBe('New')
  })

  it('are removed', async () => {
    const made = await make(agent, { name: 'Gone' })
    expect((await remove(agent, made)).statusCode).toBe(204)
    expect((await read(agent, made)).statusCode).toBe(404)
    expect((await remove(agent, made)).statusCode).toBe(404)
  })

  it.each([
    [{}, '/name'],
    [{ name: ' ' }, '/name'],
    [{ name: 'x', icon: '<svg>' }, '/icon'],
    [{ name: 'x', sort: 'title' }, '/sort'],
    [{ name: 'x', grouping: 'moon' }, '/grouping'],
    [{ name: 'x', columns: ['a b'] }, '/columns/0'],
    [{ name: 'x', colour: 'red' }, '/colour'],
  ])('are refused where they say %j', async (payload, path) => {
    const answer = await create(agent, payload)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ path }])
  })

  it('are no business of requesters', async () => {
    expect((await requester.ask({ method: 'GET', url: '/views' })).statusCode).toBe(403)
    expect((await create(requester, { name: 'x' })).statusCode).toBe(403)
  })
})

describe('the order of views', () => {
  it('is one’s own, and names all of them', async () => {
    for (const { id } of await list(otherAgent)) await otherAgent.ask({ method: 'DELETE', url: `/views/${id}` })
    const made = [
      await make(otherAgent, { name: 'A' }),
      await make(otherAgent, { name: 'B' }),
      await make(otherAgent, { name: 'C' }),
    ]
    const [a = '', b = '', c = ''] = made.map(({ id }) => id)
    expect(await names(otherAgent)).toEqual(['A', 'B', 'C'])
    const answer = await order(otherAgent, [c, a, b])
    expect(answer.json().items.map(({ name }: View) => name)).toEqual(['C', 'A', 'B'])
    await make(otherAgent, { name: 'Last' })
    expect(await names(otherAgent)).toEqual(['C', 'A', 'B', 'Last'])
    expect((await order(otherAgent, [a, b, c])).statusCode).toBe(409)
    expect((await order(otherAgent, [a, a, b, c])).json().errors).toMatchObject([{ path: '/ids/1' }])
    expect((await order(agent, [a])).statusCode).toBe(422)
  })
})

describe('sharing a view', () => {
  const permission = { type: 'urn:holdfast:problem:forbidden' }

  it('takes a permission', async () => {
    expect((await create(agent, { name: 'x', sharing: 'everyone' })).json()).toMatchObject(permission)
    const own = await make(agent, { name: 'Own' })
    expect((await edit(agent, own, { sharing: 'everyone' })).json()).toMatchObject(permission)
    expect((await read(agent, own)).json().sharing).toBe('private')
  })

  it('with everyone shows it to all agents, who leave it as it is', async () => {
    const made = await make(supervisor, { name: 'For all', sharing: 'everyone' })
    expect((await read(agent, made)).json()).toMatchObject({ name: 'For all', owner: { id: desk.org.supervisorId } })
    expect((await names(agent)).at(-1)).toBe('For all')
    expect((await edit(agent, made, { name: 'Mine' })).json()).toMatchObject(permission)
    expect((await remove(agent, made)).json()).toMatchObject(permission)
    expect(await auditOf(made)).toEqual(['view.created'])
  })

  it('with a team shows it to its members', async () => {
    const { teamId } = desk.org
    const made = await make(supervisor, { name: 'For us', sharing: 'team', teamId })
    expect(made.teamName).not.toBeNull()
    expect(await names(agent)).toContain('For us')
    const other = await make(supervisor, { name: 'For others', sharing: 'team', teamId: otherTeamId })
    expect(await names(agent)).not.toContain('For others')
    expect((await read(agent, other)).statusCode).toBe(404)
  })

  it('names the team exactly where it is shared with one', async () => {
    const wrong = [
      { sharing: 'team' },
      { sharing: 'everyone', teamId: desk.org.teamId },
      { teamId: desk.org.teamId },
      { sharing: 'team', teamId: randomUUID() },
    ]
    for (const payload of wrong) {
      const answer = await create(supervisor, { name: 'x', ...payload })
      expect(answer.statusCode, answer.body).toBe(422)
      expect(answer.json().errors).toMatchObject([{ path: '/teamId' }])
    }
  })

  it('is taken back by whoever may share, even from somebody else', async () => {
    const admin = await desk.as(desk.org.adminId)
    const made = await make(supervisor, { name: 'Taken back', sharing: 'team', teamId: desk.org.teamId })
    const open = await edit(supervisor, made, { sharing: 'everyone' })
    expect(open.json()).toMatchObject({ sharing: 'everyone', teamId: null })
    const closed = await edit(admin, made, { sharing: 'private' })
    expect(closed.json()).toMatchObject({ sharing: 'private', owner: { id: desk.org.supervisorId } })
    expect(await names(agent)).not.toContain('Taken back')
    expect((await read(admin, made)).statusCode).toBe(404)
    expect((await read(supervisor, made)).statusCode).toBe(200)
    expect((await auditOf(made)).sort()).toEqual(['view.created', 'view.edited', 'view.edited'])
  })
})
