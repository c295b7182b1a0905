import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, password, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const url = '/setting/sessions'
const list = async (asker: Asker) => (await asker.ask({ method: 'GET', url })).json().items
const me = async (asker: Asker) => (await asker.ask({ method: 'GET', url: '/auth/me' })).statusCode

async function signInWith(userAgent: string): Promise<void> {
  const headers = { host: hostOf(desk.org), 'user-agent': userAgent }
  const payload = { email: 'requester@example.test', password }
  const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', headers, payload })
  expect(answer.statusCode).toBe(200)
}

describe('own sessions', () => {
  it('are listed with the device, this one first, and nobody else’s', async () => {
    const here = await desk.as(desk.org.requesterId)
    await signInWith(firefox)
    await desk.as(desk.org.agentId)
    const items = await list(here)
    expect(items).toMatchObject([
      { current: true, address: '127.0.0.1' },
      { current: false, device: { kind: 'desktop', browser: 'Firefox', system: 'Linux' } },
    ])
    expect(JSON.stringify(items)).not.toMatch(/hash|secret/i)
  })

  it('end one by one, at once', async () => {
    const [here, elsewhere] = [await desk.as(desk.org.agentId), await desk.as(desk.org.agentId)]
    expect(await me(elsewhere)).toBe(200)
    const [{ id }] = (await list(elsewhere)).filter(({ current }: { current: boolean }) => current)
    const end = (asker: Asker) => asker.ask({ method: 'DELETE', url: `${url}/${id}` })
    expect((await end(await desk.as(desk.org.requesterId))).statusCode).toBe(404)
    expect(await me(elsewhere)).toBe(200)
    expect((await end(elsewhere)).json().type).toBe('urn:holdfast:problem:conflict')
    expect((await end(here)).statusCode).toBe(204)
    expect(await me(elsewhere)).toBe(401)
    expect((await end(here)).statusCode).toBe(404)
    const refresh = { method: 'POST', url: '/auth/refresh' } as const
    expect((await elsewhere.ask(refresh)).json().type).toBe('urn:holdfast:problem:session_ended')
  })

  it('end all at once but the one that asks', async () => {
    const askers = [await desk.as(desk.org.adminId), await desk.as(desk.org.adminId), await desk.as(desk.org.adminId)]
    const [here, ...others] = askers as [Asker, Asker, Asker]
    for (const asker of askers) expect(await me(asker)).toBe(200)
    const answer = await here.ask({ method: 'POST', url: `${url}/end-others` })
    expect(answer.json()).toEqual({ ended: 2 })
    expect(await me(here)).toBe(200)
    for (const other of others) expect(await me(other)).toBe(401)
    expect(await list(here)).toHaveLength(1)
    const audit = await here.ask({ method: 'GET', url: '/management/audit?action=person.sessions_ended' })
    expect(audit.json().items).toMatchObject([{ targetId: desk.org.adminId, after: { endedSessions: 2 } }])
  })
})
