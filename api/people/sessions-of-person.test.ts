import { randomUUID } from 'node:crypto'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, password, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const url = (personId: string) => `/management/people/${personId}/sessions`
const me = async (asker: Asker) => (await asker.ask({ method: 'GET', url: '/auth/me' })).statusCode

describe('sessions of a person', () => {
  it('are listed with device and method, for whoever may end them', async () => {
    const headers = {
      host: hostOf(desk.org),
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
      'sec-ch-ua-platform': '"Chrome OS"',
    }
    const payload = { email: 'requester@example.test', password }
    await desk.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', headers, payload })
    const { items } = (await admin.ask({ method: 'GET', url: url(desk.org.requesterId) })).json()
    expect(items).toMatchObject([
      {
        device: { kind: 'desktop', browser: 'Chrome', system: 'ChromeOS' },
        address: '127.0.0.1',
        method: 'password',
        secondFactor: false,
        current: false,
      },
    ])
    expect(JSON.stringify(items)).not.toMatch(/hash|secret|deviceId/i)
    const agent = await desk.as(desk.org.agentId)
    expect((await agent.ask({ method: 'GET', url: url(desk.org.requesterId) })).statusCode).toBe(403)
    expect((await admin.ask({ method: 'GET', url: url(randomUUID()) })).statusCode).toBe(404)
  })

  it('end one by one, on record', async () => {
    const [one, other] = [await desk.as(desk.org.agentId), await desk.as(desk.org.agentId)]
    const [{ id }] = (await one.ask({ method: 'GET', url: '/setting/sessions' })).json().items
    const end = () => admin.ask({ method: 'DELETE', url: `${url(desk.org.agentId)}/${id}` })
    expect((await admin.ask({ method: 'DELETE', url: `${url(desk.org.requesterId)}/${id}` })).statusCode).toBe(404)
    expect((await end()).statusCode).toBe(204)
    expect(await me(one)).toBe(401)
    expect(await me(other)).toBe(200)
    expect((await end()).statusCode).toBe(404)
    const audit = (
      await admin.ask({ method: 'GET', url: `/management/audit?targetId=${id}&action=session.ended` })
    ).json()
    expect(audit.items).toMatchObject([{ actor: { id: desk.org.adminId }, after: { personId: desk.org.agentId } }])
  })

  it('end all at once, but for the one that asks', async () => {
    const other = await desk.as(desk.org.adminId)
    const answer = await admin.ask({ method: 'DELETE', url: url(desk.org.adminId) })
    expect(answer.json()).toEqual({ ended: 1 })
    expect(await me(admin)).toBe(200)
    expect(await me(other)).toBe(401)
  })

  it('are nobody’s business who may do less', async () => {
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ role: 'super_admin' }).where(eq(people.id, desk.org.supervisorId)),
    )
    const above = await desk.as(desk.org.supervisorId)
    expect((await admin.ask({ method: 'DELETE', url: url(desk.org.supervisorId) })).statusCode).toBe(403)
    expect((await admin.ask({ method: 'GET', url: url(desk.org.supervisorId) })).statusCode).toBe(403)
    expect((await above.ask({ method: 'GET', url: url(desk.org.supervisorId) })).statusCode).toBe(200)
    expect(await me(above)).toBe(200)
  })
})

describe('a device', () => {
  it('keeps its id from one session to the next, whoever signs in on it', async () => {
    const signIn = async (email: string, cookie = '') => {
      const headers = { host: hostOf(desk.org), ...(cookie && { cookie }) }
      const payload = { email, password }
      const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', headers, payload })
      return answer.cookies.find(({ name }) => name === 'holdfast_device')
    }
    const first = await signIn('requester@example.test')
    expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 400 * 86_400 })
    expect((await signIn('agent-1@example.test', `holdfast_device=${first?.value}`))?.value).toBe(first?.value)
    for (const junk of ['', 'x', "'; DROP TABLE sessions; --"]) {
      const given = (await signIn('requester@example.test', `holdfast_device=${junk}`))?.value
      expect(given).toMatch(/^[0-9a-f-]{36}$/)
      expect(given).not.toBe(junk)
    }
  })
})
