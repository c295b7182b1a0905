import { randomUUID } from 'node:crypto'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

const fields = [
  { key: 'system', kind: 'select', label: 'Which *system*?', required: true, options: ['CRM', 'Payroll'] },
  { key: 'why', kind: 'long_text', label: 'Why?' },
  { key: 'until', kind: 'date', label: 'Until when?', earliest: '2026-01-01' },
  { key: 'for', kind: 'person', label: 'For whom?' },
  { key: 'agreed', kind: 'checkbox', label: 'My manager agrees' },
]

describe('a request with a form', () => {
  let desk: TestDesk
  let admin: Asker
  let agent: Asker
  let requester: Asker
  let form: { id: string; name: string; version: number }
  beforeAll(async () => {
    desk = await openDesk()
    admin = await desk.as(desk.org.adminId)
    agent = await desk.as(desk.org.agentId)
    requester = await desk.as(desk.org.requesterId)
    form = await makeForm({ name: 'Access', type: 'service_request', fields })
  })
  afterAll(() => desk.close())

  const makeForm = async (payload: object) =>
    (await admin.ask({ method: 'POST', url: '/management/forms', payload })).json()
  const create = (answers: object, headers = {}, payload: object = {}) =>
    requester.ask({
      method: 'POST',
      url: '/requests',
      headers,
      payload: { title: 'Access to payroll', formId: form.id, answers, ...payload },
    })
  const read = (asker: Asker, id: string, path = '') => asker.ask({ method: 'GET', url: `/requests/${id}${path}` })

  it('keeps the answers, and says them in its description', async () => {
    const given = { system: 'Payroll', why: 'I am new.\nSo', for: desk.org.agentId, agreed: true }
    const answer = await create(given, {}, { description: 'Please' })
    expect(answer.statusCode, answer.body).toBe(201)
    const created = answer.json()
    const rendered =
      '**Which \\*system\\*?**: Payroll\n\n**Why?**\n\n> I am new.\n> So\n\n**For whom?**: Agent 1\n\n**My manager agrees**: ✓'
    expect(created).toMatchObject({ type: 'service_request', description: `Please\n\n${rendered}` })
    for (const asker of [requester, agent]) {
      const answers = (await read(asker, created.id, '/answers')).json()
      expect(answers).toMatchObject({ form: { id: form.id, name: 'Access' }, rendered })
      expect(answers.items).toEqual([
        { key: 'system', label: 'Which *system*?', kind: 'select', value: 'Payroll', text: 'Payroll' },
        { key: 'why', label: 'Why?', kind: 'long_text', value: 'I am new.\nSo', text: 'I am new.\nSo' },
        { key: 'for', label: 'For whom?', kind: 'person', value: desk.org.agentId, text: 'Agent 1' },
        { key: 'agreed', label: 'My manager agrees', kind: 'checkbox', value: true, text: '✓' },
      ])
    }
    expect((await read(requester, created.id)).json().description).toBe(created.description)
  })

  it('names each answer that is wrong, and makes nothing', async () => {
    const before = (await requester.ask({ method: 'GET', url: '/requests' })).json().items.length
    const answer = await create({ system: 'HR', until: '2025-12-31', for: randomUUID(), more: 'x' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map(({ path }: { path: string }) => path)).toEqual([
      '/answers/more',
      '/answers/system',
      '/answers/until',
    ])
    expect((await create({})).json().errors).toEqual([{ path: '/answers/system', message: 'must be answered' }])
    expect((await create({ system: 'CRM', for: randomUUID() })).json().errors[0].path).toBe('/answers/for')
    expect((await create({ system: 'CRM', for: 'nobody' })).json().errors[0].path).toBe('/answers/for')
    expect((await create({ system: { no: 1 } })).json().errors[0].path).toBe('/answers/system')
    expect((await create({ 'Not a key': 'x', system: 'CRM' })).statusCode).toBe(422)
    expect((await requester.ask({ method: 'GET', url: '/requests' })).json().items).toHaveLength(before)
  })

  it('is one with the same key, and another with other answers', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await create({ system: 'CRM' }, headers)
    const again = await create({ system: 'CRM' }, headers)
    expect(again.json()).toEqual(first.json())
    expect(again.headers['idempotency-replayed']).toBe('true')
    const other = await create({ system: 'Payroll' }, headers)
    expect(other.json().type).toBe('urn:holdfast:problem:idempotency_mismatch')
  })

  it('is answered the same again, whatever became of the form since', async () => {
    const kept = form
    form = await makeForm({ name: 'Short-lived', type: 'question', fields })
    const headers = { 'idempotency-key': randomUUID() }
    const first = await create({ system: 'CRM' }, headers)
    const url = `/management/forms/${form.id}`
    const changes = { active: false, fields: [{ key: 'other', kind: 'text', label: 'Other', required: true }] }
    await admin.ask({ method: 'PATCH', url, payload: changes, headers: { 'if-match': '"1"' } })
    const again = await create({ system: 'CRM' }, headers)
    expect(again.statusCode, again.body).toBe(201)
    expect(again.json()).toEqual(first.json())
    const late = await create({ system: 'CRM' })
    expect(late.json().errors).toEqual([{ path: '/formId', message: 'is no form that can be filled in' }])
    // With the questions as they were.
    expect((await read(agent, first.json().id, '/answers')).json().items[0].label).toBe('Which *system*?')
    form = kept
  })

  it('goes where the form says, unless the requester says otherwise', async () => {
    const category = async (name: string) =>
      (await admin.ask({ method: 'POST', url: '/support/categories', payload: { name } })).json().id
    const [people, other] = [await category('People'), await category('Other')]
    const kept = form
    form = await makeForm({ name: 'Leave', categoryId: people })
    expect((await create({})).json()).toMatchObject({ categoryId: people })
    expect((await create({}, {}, { categoryId: other })).json()).toMatchObject({ categoryId: other })
    form = kept
  })

  it('goes without what was archived since the form was made', async () => {
    const make = async (name: string, parentId: string | null) =>
      (await admin.ask({ method: 'POST', url: '/support/categories', payload: { name, parentId } })).json().id
    const archive = (id: string) =>
      admin.ask({
        method: 'PATCH',
        url: `/support/categories/${id}`,
        payload: { active: false },
        headers: { 'if-match': '*' },
      })
    const categoryId = await make('Accounts', null)
    const subcategoryId = await make('Leavers', categoryId)
    const { id: formId } = await makeForm({ name: 'Leaver', categoryId, subcategoryId })
    await archive(subcategoryId)
    expect((await create({}, {}, { formId })).json()).toMatchObject({ categoryId, subcategoryId: null })
    await archive(categoryId)
    const answer = await create({}, {}, { formId })
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.json()).toMatchObject({ categoryId: null, subcategoryId: null })
  })

  it('needs the form that its answers answer', async () => {
    const payload = { title: 'x', answers: { system: 'CRM' } }
    const answer = await requester.ask({ method: 'POST', url: '/requests', payload })
    expect(answer.json().errors[0].path).toBe('/answers')
  })

  it('refuses more than a description holds', async () => {
    const kept = form
    const long = Array.from({ length: 6 }, (_, index) => ({ key: `q${index}`, kind: 'long_text', label: 'Q' }))
    form = await makeForm({ name: 'Long', fields: long })
    const answers = Object.fromEntries(long.map(({ key }) => [key, 'x'.repeat(9_000)]))
    expect((await create(answers)).json().errors[0].path).toBe('/answers')
    form = kept
  })

  it('shows its answers to nobody whom it does not concern', async () => {
    const { id } = (await create({ system: 'CRM' })).json()
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ role: 'requester' }).where(eq(people.id, desk.org.otherAgentId)),
    )
    const stranger = await desk.as(desk.org.otherAgentId)
    expect((await read(stranger, id, '/answers')).statusCode).toBe(404)
    const { json } = await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'Without' } })
    expect((await read(requester, json().id, '/answers')).statusCode).toBe(404)
  })
})
