import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { organizations } from '@holdfast/db/organizations/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWithinNamespace } from '../http/temporal-path.ts'
import { type Asker, hostOf, openDesk, type TestDesk, testConfig } from '../test-helper.ts'

describe('temporal UI', () => {
  let desk: TestDesk
  let supervisor: Asker
  beforeAll(async () => {
    desk = await openDesk({ temporalNamespace: `apart-${randomUUID()}` })
    supervisor = await desk.as(desk.org.supervisorId)
  })
  afterAll(() => desk.close())

  const get = (url: string, asker = supervisor, from = desk) =>
    from.app.inject({ url, headers: { host: hostOf(from.org), cookie: asker.cookie } })
  const namespace = async () =>
    desk.db.tenant(desk.org.orgId, async (tx) => (await tx.select().from(organizations))[0]?.temporalNamespace ?? '')

  it('shows its pages to supervisors', async () => {
    const page = await get(`/temporal/namespaces/${await namespace()}/workflows`)
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect((await get('/temporal/api/v1/settings')).json()).toMatchObject({ DisableWriteActions: true })
  })

  it('keeps everybody else out', async () => {
    const agent = await desk.as(desk.org.agentId)
    expect((await get('/temporal/', agent)).statusCode).toBe(403)
    expect((await desk.app.inject({ url: '/temporal/', headers: { host: hostOf(desk.org) } })).statusCode).toBe(401)
  })

  it('shows no other namespace, and is for reading only', async () => {
    for (const path of ['namespaces/holdfast/workflows', 'namespaces/holdfast', 'cluster', 'nexus/endpoints']) {
      expect((await get(`/temporal/api/v1/${path}`)).statusCode).toBe(403)
    }
    const headers = { host: hostOf(desk.org), cookie: supervisor.cookie }
    const url = `/temporal/api/v1/namespaces/${await namespace()}/workflows`
    expect((await desk.app.inject({ method: 'POST', url, headers, payload: {} })).statusCode).toBe(403)
    // A query only reads; what is answered comes from the UI, which asks for its own token.
    const query = `${url}/request%2Fnone/query/__temporal_workflow_metadata`
    const asked = await desk.app.inject({ method: 'POST', url: query, headers, payload: {} })
    expect(asked.statusCode).not.toBe(403)
    expect(asked.json()).toHaveProperty('message')
  })

  it('shows no other namespace to whoever writes the whole address of the UI', async () => {
    const { port } = new URL(await desk.app.listen({ host: '127.0.0.1', port: 0 }))
    const headers = { host: hostOf(desk.org), cookie: supervisor.cookie }
    const { temporalUiUrl } = testConfig()
    const ask = (path: string) =>
      new Promise<number>((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        })
        asked.on('error', reject).end()
      })
    expect(await ask(`${temporalUiUrl}/temporal/api/v1/namespaces/holdfast/workflows`)).toBe(403)
    expect(await ask(`${temporalUiUrl}/temporal/api/v1/settings`)).toBe(200)
  })

  it('keeps organizations out that share a namespace', async () => {
    const sharing = [await openDesk(), await openDesk()] as const
    const asker = await sharing[0].as(sharing[0].org.supervisorId)
    const answer = await get('/temporal/', asker, sharing[0])
    expect(answer.statusCode).toBe(403)
    expect(answer.json().detail).toContain('shares a namespace')
    for (const one of sharing) await one.close()
  })
})

describe('is within namespace', () => {
  it.each([
    '/temporal',
    '/temporal/',
    '/temporal/namespaces/mine/workflows/request%2Fabc',
    '/temporal/_app/immutable/entry/start.js',
    '/temporal/api/v1/settings?x=1',
    '/temporal/api/v1/namespaces',
    '/temporal/api/v1/namespaces/mine',
    '/temporal/api/v1/namespaces/mine/workflows/request%2Fabc/history?namespace=x',
  ])('lets %s through', (url) => expect(isWithinNamespace(url, 'mine')).toBe(true))

  it.each([
    '/temporal/api/v1/namespaces/other/workflows',
    '/temporal/api/v1/namespaces/mine/../other/workflows',
    '/temporal/api/v1/namespaces/mine/..%2fother/workflows',
    '/temporal/api/v1/namespaces/mine/%252e%252e/other',
    '/temporal/api/v1/namespaces/mine%2F..%2Fother/workflows',
    '/temporal/api/v1/namespaces//other',
    '/temporal/api/v1/cluster',
    '/temporal/api/v2/namespaces/mine',
    '/temporal/api',
    '/temporal/API/v1/namespaces/other',
    '/temporal/api%2Fv1/namespaces/other',
    '/temporal/%61pi/v1/namespaces/other',
    '/temporal//api/v1/namespaces/other',
    '/temporal/./api/v1/namespaces/other',
    '/temporal/x\\..\\api/v1/namespaces/other',
    '/temporal/%',
    '/%74emporal/api/v1/namespaces/mine',
    'http://127.0.0.1:8233/temporal/api/v1/namespaces/other/workflows',
    'http://127.0.0.1:8233/temporal/namespaces/mine',
  ])('stops %s', (url) => expect(isWithinNamespace(url, 'mine')).toBe(false))
})
