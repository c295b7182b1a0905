import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, password, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let requester: Asker
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
})
afterAll(() => desk.close())

const me = (asker: Asker) => asker.ask({ method: 'GET', url: '/auth/me' })

describe('profile', () => {
  const url = '/setting/profile'
  const edit = (payload: object, version: string) =>
    requester.ask({ method: 'PATCH', url, payload, headers: { 'if-match': version } })

  it('is one’s own to read and edit, and seen at once', async () => {
    expect((await requester.ask({ method: 'GET', url })).json()).toMatchObject({ name: 'Requester', version: 1 })
    const answer = await edit({ name: 'Rita', timeZone: 'Asia/Kolkata', locale: 'de', availability: 'away' }, '"1"')
    expect(answer.json()).toMatchObject({ name: 'Rita', locale: 'de', availability: 'away', version: 2 })
    expect((await me(requester)).json().person).toMatchObject({ name: 'Rita', timeZone: 'Asia/Kolkata' })
    expect((await edit({ name: 'Late' }, '"1"')).statusCode).toBe(412)
  })

  it('does not give roles', async () => {
    expect((await edit({ role: 'admin' }, '*')).json().errors).toEqual([
      { path: '/role', message: 'is not a known field' },
    ])
    expect((await edit({ timeZone: 'Nowhere/Land' }, '*')).json().errors[0].path).toBe('/timeZone')
    expect((await edit({ locale: 'de-x1' }, '*')).json().errors[0].path).toBe('/locale')
  })

  it('asks who it is', async () => {
    expect((await desk.app.inject({ url: `/api/v1${url}` })).statusCode).toBe(401)
  })
})

describe('password', () => {
  const change = (asker: Asker, payload: object) => asker.ask({ method: 'POST', url: '/setting/password', payload })
  const newPassword = 'an even longer secret'

  it('needs the old one, and ends the other sessions', async () => {
    const [here, elsewhere] = [await desk.as(desk.org.agentId), await desk.as(desk.org.agentId)]
    expect((await me(elsewhere)).statusCode).toBe(200)
    const wrong = await change(here, { currentPassword: 'guess', newPassword })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().errors[0].path).toBe('/currentPassword')
    expect((await change(here, { currentPassword: password, newPassword: 'short' })).statusCode).toBe(422)
    expect((await change(here, { currentPassword: password, newPassword })).statusCode).toBe(204)
    expect((await me(here)).statusCode).toBe(200)
    expect((await me(elsewhere)).statusCode).toBe(401)
    await expect(desk.as(desk.org.agentId)).rejects.toThrow('failed')
    const payload = { email: 'agent-1@example.test', password: newPassword }
    const signIn = {
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { host: hostOf(desk.org) },
      payload,
    } as const
    expect((await desk.app.inject(signIn)).statusCode).toBe(200)
  })

  it('leaves a line in the audit log that says nothing of it', async () => {
    const admin = await desk.as(desk.org.adminId)
    const answer = await admin.ask({ method: 'GET', url: '/management/audit?action=person.password_changed' })
    expect(answer.json().items).toMatchObject([{ targetId: desk.org.agentId, after: { endedSessions: 1 } }])
    expect(answer.body).not.toContain(newPassword)
  })
})
