import { randomUUID } from 'node:crypto'
import { policyRules, sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
let agent: Asker
let requester: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  agent = await desk.as(desk.org.agentId)
  requester = await desk.as(desk.org.requesterId)
})
afterAll(() => desk.close())

const send = (asker: Asker, method: 'POST' | 'PATCH', url: string, payload: object, headers = {}) =>
  asker.ask({ method, url: `/support/${url}`, payload, headers })
const create = (payload: object, headers = {}) => send(admin, 'POST', 'categories', payload, headers)
const lastAudit = async () => (await admin.ask({ method: 'GET', url: '/management/audit?limit=1' })).json().items[0]

describe('create category', () => {
  it('answers what was made, with the version by which it is edited', async () => {
    const answer = await create({ name: 'Printing', skills: ['printers'] })
    expect(answer.statusCode).toBe(201)
    expect(answer.headers.etag).toBe('"1"')
    expect(answer.json()).toMatchObject({ name: 'Printing', parentId: null, skills: ['printers'], active: true })
    expect(answer.headers.location).toBe(`/api/v1/support/categories/${answer.json().id}`)
    const entry = await lastAudit()
    expect(entry).toMatchObject({ action: 'category.created', targetId: answer.json().id, after: { name: 'Printing' } })
    expect(entry.actor).toEqual({ kind: 'person', id: desk.org.adminId, name: 'Admin', owner: null })
  })

  it('refuses a name that is taken, with its field; another category may use it below', async () => {
    const parentId = (await create({ name: 'Network' })).json().id
    const taken = await create({ name: 'Network' })
    expect(taken.statusCode).toBe(409)
    expect(taken.json()).toMatchObject({ type: 'urn:holdfast:problem:conflict', errors: [{ path: '/name' }] })
    const below = await create({ name: 'Network', parentId })
    expect(below.statusCode).toBe(201)
    const deeper = await create({ name: 'Cables', parentId: below.json().id })
    expect(deeper.json().errors).toEqual([
      { path: '/parentId', message: 'is a subcategory, which has none of its own' },
    ])
    const nowhere = await create({ name: 'Cables', parentId: randomUUID() })
    expect(nowhere.json().errors).toEqual([{ path: '/parentId', message: 'does not exist' }])
  })

  it('makes one for one key, also when it comes many times at once', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 6 }, () => create({ name: 'Once' }, headers)))
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(5)
    expect((await create({ name: 'Something else' }, headers)).statusCode).toBe(409)
  })

  it('is for administrators', async () => {
    expect((await send(agent, 'POST', 'categories', { name: 'Mine' })).statusCode).toBe(403)
    expect((await send(requester, 'POST', 'categories', { name: 'Mine' })).statusCode).toBe(403)
  })
})

describe('edit category', () => {
  it('needs the version that was read', async () => {
    const { id } = (await create({ name: 'Phones' })).json()
    const edit = (headers: object) => send(admin, 'PATCH', `categories/${id}`, { name: 'Telephones' }, headers)
    expect((await edit({})).statusCode).toBe(428)
    expect((await edit({ 'if-match': '"7"' })).json().type).toBe('urn:holdfast:problem:stale')
    const edited = await edit({ 'if-match': '"1"' })
    expect(edited.headers.etag).toBe('"2"')
    expect((await edit({ 'if-match': '"1"' })).statusCode).toBe(412)
    expect(await lastAudit()).toMatchObject({
      action: 'category.edited',
      before: { name: 'Phones' },
      after: { name: 'Telephones' },
    })
  })

  it('archives: hidden from whoever chooses, still there for administrators', async () => {
    const { id } = (await create({ name: 'Fax' })).json()
    await send(admin, 'PATCH', `categories/${id}`, { active: false }, { 'if-match': '*' })
    expect((await lastAudit()).action).toBe('category.archived')
    const names = async (asker: Asker, query = '') => {
      const { items } = (await asker.ask({ method: 'GET', url: `/support/categories${query}` })).json()
      return items.map(({ name }: { name: string }) => name)
    }
    expect(await names(requester, '?archived=true')).not.toContain('Fax')
    expect(await names(admin)).not.toContain('Fax')
    expect(await names(admin, '?archived=true')).toContain('Fax')
  })

  it('does not find what is not there', async () => {
    const answer = await send(admin, 'PATCH', `categories/${randomUUID()}`, { name: 'x' }, { 'if-match': '"1"' })
    expect(answer.statusCode).toBe(404)
  })
})

describe('read category usage', () => {
  it('counts open requests, and names what is in force that asks for it', async () => {
    const { id: categoryId } = (await create({ name: 'Scanners' })).json()
    const { id: subcategoryId } = (await create({ name: 'Handheld', parentId: categoryId })).json()
    const usage = async (id: string) =>
      (await admin.ask({ method: 'GET', url: `/support/categories/${id}/usage` })).json()
    const nothing = { openRequests: 0, routingRules: [], policies: [], chatDesks: [], forms: [] }
    expect(await usage(categoryId)).toEqual(nothing)
    const { teamId, calendarId } = desk.org
    const rules = (conditions: object) =>
      policyRules({ calendarId, targets: sameTargets(targets(30, 30, 240)), conditions })
    await makeRequest(agent, { categoryId, subcategoryId })
    const ask = async (url: string, payload: object) => {
      const answer = await admin.ask({ method: 'POST', url, payload })
      expect(answer.statusCode, answer.body).toBe(201)
      return answer.json()
    }
    const conditions = { categoryIds: [categoryId] }
    const rule = await ask('/support/routing-rules', { conditions, teamId })
    const policy = await ask('/management/policies', { name: 'Scanners first', rules: rules(conditions) })
    const door = await ask('/chat/desks', { key: 'scanners', name: 'Scanner help', teamId, categoryId })
    const form = await ask('/management/forms', { name: 'New scanner', fields: [], categoryId, subcategoryId })
    expect(await usage(categoryId)).toEqual({
      openRequests: 1,
      routingRules: [{ id: rule.id, position: rule.position, team: rule.team }],
      policies: [{ id: policy.id, name: 'Scanners first' }],
      chatDesks: [{ id: door.id, name: 'Scanner help' }],
      forms: [{ id: form.id, name: 'New scanner' }],
    })
    expect(await usage(subcategoryId)).toEqual({
      ...nothing,
      openRequests: 1,
      forms: [{ id: form.id, name: 'New scanner' }],
    })
  })

  it('is for administrators, and of what is there', async () => {
    const { id } = (await create({ name: 'Cameras' })).json()
    expect((await agent.ask({ method: 'GET', url: `/support/categories/${id}/usage` })).statusCode).toBe(403)
    expect((await admin.ask({ method: 'GET', url: `/support/categories/${randomUUID()}/usage` })).statusCode).toBe(404)
  })
})

describe('resolution codes', () => {
  it('are listed, made and switched off', async () => {
    const made = await send(admin, 'POST', 'resolution-codes', { code: 'by_phone', label: 'Solved by phone' })
    expect(made.statusCode).toBe(201)
    const url = `resolution-codes/${made.json().id}`
    const off = await send(admin, 'PATCH', url, { active: false }, { 'if-match': '"1"' })
    expect(off.json()).toMatchObject({ code: 'by_phone', active: false, version: 2 })
    const again = await send(admin, 'POST', 'resolution-codes', { code: 'by_phone', label: 'x' })
    expect(again.json().errors).toEqual([{ path: '/code', message: 'is taken' }])
    const { items } = (await requester.ask({ method: 'GET', url: '/support/resolution-codes' })).json()
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['by_phone', 'solved', 'unanswered'])
  })

  it('keep the one that the desk itself uses', async () => {
    const { items } = (await admin.ask({ method: 'GET', url: '/support/resolution-codes' })).json()
    const { id } = items.find(({ builtIn }: { builtIn: boolean }) => builtIn)
    const off = await send(admin, 'PATCH', `resolution-codes/${id}`, { active: false }, { 'if-match': '*' })
    expect(off.statusCode).toBe(409)
    expect(off.json().errors[0].path).toBe('/active')
    const renamed = await send(admin, 'PATCH', `resolution-codes/${id}`, { label: 'Silence' }, { 'if-match': '*' })
    expect(renamed.json().label).toBe('Silence')
  })
})
