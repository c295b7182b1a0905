import { Database } from '@holdfast/db/database.ts'
import { migrate } from '@holdfast/db/migrate.ts'
import { createOrganization } from '@holdfast/db/seed/organization.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import { openDesk, testConfig, until } from '../test-helper.ts'

const servers = inject('servers' as never) as { databaseUrl: string; databaseAdminUrl: string }

/** A database where nothing is yet; the others are full of organizations. */
async function openEmptyDesk() {
  const name = `setup_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = new Database(servers.databaseAdminUrl, { max: 1 })
  await admin.statement(`CREATE DATABASE ${name}`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  await migrate(at(servers.databaseAdminUrl))
  const databaseUrl = at(servers.databaseUrl)
  const app = await buildApp(testConfig({ databaseUrl }))
  const db = new Database(databaseUrl, { max: 2 })
  return {
    app,
    db,
    async close() {
      await Promise.all([app.close(), db.close()])
      await admin.statement(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.close()
    },
  }
}

const organization = {
  name: 'Nordwind GmbH',
  slug: 'nordwind',
  timeZone: 'Europe/Berlin',
  locale: 'de',
  numberPrefix: 'NW',
}
const administrator = { name: 'Ada Admin', email: 'ada@nordwind.example', password: 'a rather long secret' }
const host = 'localhost:3000'
const url = '/api/v1/setup'

const read = async (app: App, from = host) => (await app.inject({ url, headers: { host: from } })).json()
const setUp = (app: App, payload: object = { organization, administrator }, from = host) =>
  app.inject({ method: 'POST', url, payload, headers: { host: from } })

describe('a desk where nothing is yet', () => {
  let desk: Awaited<ReturnType<typeof openEmptyDesk>>
  beforeAll(async () => {
    desk = await openEmptyDesk()
  })
  afterAll(() => desk.close())

  it('says so, at any address', async () => {
    const state = { state: 'needs_administrator', organization: null, methods: ['password'], signedIn: false }
    expect(await read(desk.app)).toEqual({ ...state, addressSlug: null })
    expect(await read(desk.app, 'nordwind.localhost:3000')).toEqual({ ...state, addressSlug: 'nordwind' })
  })

  it.each([
    ['no organization', { administrator }, '/organization'],
    ['no administrator', { organization }, '/administrator'],
    [
      'a short password',
      { organization, administrator: { ...administrator, password: 'short' } },
      '/administrator/password',
    ],
    ['a bad address', { organization, administrator: { ...administrator, email: 'ada' } }, '/administrator/email'],
    ['a bad short name', { organization: { ...organization, slug: 'Nord Wind' }, administrator }, '/organization/slug'],
    [
      'a bad prefix',
      { organization: { ...organization, numberPrefix: 'nw' }, administrator },
      '/organization/numberPrefix',
    ],
    [
      'a zone that is none',
      { organization: { ...organization, timeZone: 'Here' }, administrator },
      '/organization/timeZone',
    ],
    [
      'a language that is none',
      { organization: { ...organization, locale: 'de-x1' }, administrator },
      '/organization/locale',
    ],
    ['more than is asked', { organization, administrator: { ...administrator, role: 'admin' } }, '/administrator/role'],
  ])('refuses %s', async (_what, payload, path) => {
    const answer = await setUp(desk.app, payload)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0].path).toBe(path)
  })

  it('refuses another name than that of the address', async () => {
    const answer = await setUp(desk.app, { organization, administrator }, 'other.localhost:3000')
    expect(answer.json().errors).toEqual([{ path: '/organization/slug', message: 'is other at this address' }])
  })

  it('refuses other sites', async () => {
    const headers = { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await desk.app.inject({ method: 'POST', url, headers, payload: { organization, administrator } })
    expect(answer.json().type).toBe('urn:holdfast:problem:cross_site')
  })

  it('is set up by whoever comes first, who is signed in and may do everything', async () => {
    const won = await setUp(desk.app)
    expect(won.statusCode).toBe(201)
    expect(won.json().me).toMatchObject({
      person: { role: 'super_admin', locale: 'de', timeZone: 'Europe/Berlin', photoAt: null },
      organization: { slug: 'nordwind', name: 'Nordwind GmbH', accentHue: null },
    })
    const cookie = won.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const ask = async (path: string) =>
      (await desk.app.inject({ url: `/api/v1${path}`, headers: { host, cookie } })).json()
    expect((await ask('/management/people')).items).toHaveLength(1)
    expect((await ask('/support/teams')).items).toMatchObject([{ key: 'desk', name: 'Service Desk' }])
    expect((await ask('/management/calendars')).items).toMatchObject([{ name: 'Bürozeiten' }])
    expect((await ask('/management/policies')).items).toMatchObject([{ name: 'Standard' }])
    expect((await ask('/support/resolution-codes')).items).toHaveLength(2)
    const { items } = await ask('/management/audit?action=organization.set_up')
    expect(items).toMatchObject([{ actor: { id: won.json().me.person.id }, after: { organization } }])
    expect(JSON.stringify(items)).not.toContain(administrator.password)
  })

  it('is ready from then on, for ever', async () => {
    const state = { state: 'ready', organization: { slug: 'nordwind', name: 'Nordwind GmbH', accentHue: null } }
    expect(await read(desk.app)).toMatchObject(state)
    const again = await setUp(desk.app, { organization: { ...organization, slug: 'other' }, administrator })
    expect(again.statusCode).toBe(409)
    expect(again.json().type).toBe('urn:holdfast:problem:conflict')
    const late = await desk.app.inject({ url, headers: { host: 'other.localhost:3000' } })
    expect(late.json().type).toBe('urn:holdfast:problem:organization_unknown')
  })

  it('lets in who set it up', async () => {
    const payload = { email: administrator.email, password: administrator.password }
    const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', headers: { host }, payload })
    expect(answer.statusCode).toBe(200)
  })
})

describe('a desk that several set up at once', () => {
  it('is set up by one of them, whole', async () => {
    const desk = await openEmptyDesk()
    try {
      const all = ['north', 'east', 'south', 'west'].map((slug) =>
        setUp(desk.app, { organization: { ...organization, slug }, administrator }),
      )
      const codes = (await Promise.all(all)).map(({ statusCode }) => statusCode)
      expect(codes.sort()).toEqual([201, 409, 409, 409])
      expect(await desk.db.statement('SELECT slug FROM list_organizations()')).toHaveLength(1)
    } finally {
      await desk.close()
    }
  })
})

describe('a desk whose organization came from the command line', () => {
  it('needs an administrator alone, who keeps what is there', async () => {
    const desk = await openEmptyDesk()
    try {
      await createOrganization(desk.db, { slug: 'acme', name: 'Acme' })
      expect(await read(desk.app)).toMatchObject({ state: 'needs_administrator', organization: { slug: 'acme' } })
      const tooMuch = await setUp(desk.app)
      expect(tooMuch.json().errors).toEqual([{ path: '/organization', message: 'is there already' }])
      expect((await setUp(desk.app, { administrator })).statusCode).toBe(201)
      expect(await read(desk.app)).toMatchObject({ state: 'ready' })
    } finally {
      await desk.close()
    }
  })

  it('is not set up where it is not clear which one is meant', async () => {
    const desk = await openEmptyDesk()
    try {
      for (const slug of ['one', 'two']) await createOrganization(desk.db, { slug, name: slug })
      expect(await read(desk.app)).toMatchObject({ state: 'ready', organization: null })
      expect((await setUp(desk.app, { administrator })).statusCode).toBe(409)
      const there = 'two.localhost:3000'
      expect(await read(desk.app, there)).toMatchObject({ state: 'needs_administrator', organization: { slug: 'two' } })
      expect((await setUp(desk.app, { administrator }, there)).statusCode).toBe(201)
      await until(
        () => read(desk.app, 'one.localhost:3000'),
        ({ state }) => state === 'ready',
      )
    } finally {
      await desk.close()
    }
  })
})

describe('a desk with an administrator', () => {
  it('is ready at the address of each organization', async () => {
    const desk = await openDesk()
    const answer = await desk.app.inject({ url, headers: { host: `${desk.org.slug}.localhost:3000` } })
    expect(answer.json()).toMatchObject({ state: 'ready', organization: { slug: desk.org.slug } })
    expect((await setUp(desk.app)).statusCode).toBe(409)
    const agent = await desk.as(desk.org.agentId)
    const signedIn = async (headers = {}) =>
      (await agent.ask({ method: 'GET', url: '/setup', headers })).json().signedIn
    expect(await signedIn()).toBe(true)
    expect(await signedIn({ cookie: 'holdfast_access=forged' })).toBe(false)
    await agent.ask({ method: 'POST', url: '/auth/sign-out' })
    expect(await signedIn()).toBe(false)
    await desk.close()
  })
})
