/** A session that was taken from somebody makes no administrator: rights and ways in are given with a recent proof. */
import { hostOf } from '@holdfast/api/test-helper.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, password, problemOf, SignInDesk, type SignInPerson } from '../../support/sign-in-desk.ts'
import { until } from '../../support/until.ts'

let desk: SignInDesk
let person: SignInPerson
let browser: Browser
beforeAll(async () => {
  desk = await SignInDesk.open()
  person = await desk.addPerson({ role: 'admin' })
  browser = await desk.signedIn(person)
})
afterAll(() => desk.close())

const url = '/management/people'
const noScope = { businessUnitIds: [], regionIds: [], siteIds: [] }
let count = 0
const somebody = (more: object = {}) => ({ name: 'Somebody', email: `step-up-${++count}@example.test`, ...more })
const edit = (id: string, payload: object) =>
  browser.send('PATCH', `${url}/${id}`, { payload, headers: { 'if-match': '*' } })
const send = (csv: string, query = '') =>
  desk.desk.app.inject({
    method: 'POST',
    url: `/api/v1${url}/imports${query}`,
    payload: csv,
    headers: {
      host: hostOf(desk.desk.org),
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'text/csv',
      'sec-fetch-site': 'same-origin',
    },
  })

describe('making somebody', () => {
  it.each([
    ['a role', { role: 'technician' }],
    ['a role above that', { role: 'admin', password: 'correct horse battery staple' }],
    ['a password', { password: 'correct horse battery staple' }],
    ['a role of one’s own', { roleId: '00000000-0000-7000-8000-000000000000' }],
  ])('with %s needs a recent proof', async (_what, more) => {
    await desk.forgetProof(person)
    expect(problemOf(await browser.post(url, somebody(more)))).toBe('step_up_required')
  })

  it('who only asks needs none, with all that a form says of a requester', async () => {
    await desk.forgetProof(person)
    const made = await browser.post(url, somebody({ role: 'requester', roleId: null, scope: noScope, title: 'Clerk' }))
    expect(made.statusCode, made.body).toBe(201)
  })

  it('is done after the proof', async () => {
    await desk.forgetProof(person)
    const body = somebody({ role: 'technician' })
    expect((await browser.post(url, body)).json()).toMatchObject({ ways: ['password', 'code'] })
    expect((await browser.post('/auth/step-up', { password })).statusCode).toBe(200)
    expect((await browser.post(url, body)).statusCode).toBe(201)
  })
})

describe('editing somebody', () => {
  it.each([
    ['address', { email: 'mine-now@example.test' }],
    ['role', { role: 'admin' }],
    ['custom role', { roleId: null }],
    ['scope', { scope: noScope }],
    ['address, in passing', { title: 'Clerk', email: 'mine-now@example.test' }],
  ])('needs a recent proof for the %s', async (_what, payload) => {
    const other = await desk.addPerson({ role: 'technician' })
    await desk.forgetProof(person)
    expect(problemOf(await edit(other.id, payload))).toBe('step_up_required')
  })

  it('needs none for what gives nothing', async () => {
    const other = await desk.addPerson({ role: 'technician' })
    await desk.forgetProof(person)
    expect((await edit(other.id, { name: 'Other', title: 'Clerk', siteId: null })).statusCode).toBe(200)
    expect((await edit(other.id, { role: 'requester' })).json()).toMatchObject({ role: 'requester' })
  })
})

describe('a file of people', () => {
  it('needs a recent proof when it gives roles, and to be tried needs none', async () => {
    await desk.forgetProof(person)
    const { email } = somebody()
    const file = `email,name,role\n${email},Chief,Admin`
    expect(problemOf(await send(file))).toBe('step_up_required')
    expect((await send(file, '?dryRun=true')).statusCode).toBe(201)
    expect((await send(`email,name,role\n${email},Clerk,Requester\n${somebody().email},Other,`)).statusCode).toBe(201)
    expect((await browser.post('/auth/step-up', { password })).statusCode).toBe(200)
    expect((await send(file)).statusCode).toBe(201)
  })
})

describe('an API token', () => {
  const headers = async (): Promise<Record<string, string>> => {
    await browser.post('/auth/step-up', { password })
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const scopes = (await browser.get('/auth/me')).json().permissions.map(nameOf)
    const made = await browser.post('/setting/tokens', { name: 'Nightly', scopes, expiresAt })
    expect(made.statusCode, made.body).toBe(201)
    return { host: hostOf(desk.desk.org), authorization: `Bearer ${made.json().token}` }
  }
  const nameOf = ({ permission }: { permission: string }) => permission

  it('makes requesters and describes people, and gives neither rights nor ways in', async () => {
    const by = await headers()
    const ask = (method: 'POST' | 'PATCH', path: string, payload: object) =>
      desk.desk.app.inject({
        method,
        url: `/api/v1${url}${path}`,
        payload,
        headers: { ...by, ...(method === 'PATCH' && { 'if-match': '*' }) },
      })
    const made = await ask('POST', '', somebody({ title: 'Clerk' }))
    expect(made.statusCode, made.body).toBe(201)
    const { id } = made.json()
    expect((await ask('PATCH', `/${id}`, { title: 'Head clerk' })).statusCode).toBe(200)
    expect((await ask('PATCH', `/${id}`, { role: 'technician' })).statusCode).toBe(403)
    expect((await ask('PATCH', `/${id}`, { email: 'other@example.test' })).statusCode).toBe(403)
    expect((await ask('POST', '', somebody({ role: 'technician' }))).statusCode).toBe(403)
    expect((await ask('POST', '', somebody({ password: 'correct horse battery staple' }))).statusCode).toBe(403)
  })

  it('brings a file in, but for the rows that give somebody a role', async () => {
    const by = await headers()
    const known = await desk.addPerson({ role: 'technician' })
    const file = `email,name,role\n${somebody().email},Chief,technician\n${somebody().email},Clerk,requester\n${known.email},,technician`
    const sent = await desk.desk.app.inject({
      method: 'POST',
      url: `/api/v1${url}/imports`,
      payload: file,
      headers: { ...by, 'content-type': 'text/csv' },
    })
    expect(sent.statusCode, sent.body).toBe(201)
    const { id } = sent.json()
    const ended = await until('the end of the import', async () => {
      const read = (await browser.get(`${url}/imports/${id}`)).json()
      return read.status === 'running' ? undefined : read
    })
    expect(ended.counts).toMatchObject({ created: 1, unchanged: 1, refused: 1 })
    const { items } = (await browser.get(`${url}/imports/${id}/rows?outcome=refused`)).json()
    expect(items).toMatchObject([{ line: 2, errors: [{ column: 'role' }] }])
  })
})
