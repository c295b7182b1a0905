import { officeRules } from '@holdfast/db/seed/calendars.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'

describe('list open desks', () => {
  let desk: TestDesk
  let admin: Asker
  let requester: Asker
  beforeAll(async () => {
    desk = await openDesk({ calendar: { ...officeRules('UTC', []), alwaysOpen: true } })
    admin = await desk.as(desk.org.adminId)
    requester = await desk.as(desk.org.requesterId)
  })
  afterAll(() => desk.close())

  const make = async (key: string, more: object = {}) => {
    const payload = { key, name: key, teamId: desk.org.teamId, ...more }
    const answer = await admin.ask({ method: 'POST', url: '/chat/desks', payload })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  const open = async () => (await requester.ask({ method: 'GET', url: '/support/open-desks' })).json().items

  it('names those where a chat can be started, which is then the caller’s own', async () => {
    expect(await open()).toEqual([])
    await make('help')
    await make('form-only', { chatEnabled: false })
    const [help, ...more] = await open()
    expect(help).toMatchObject({ key: 'help', name: 'help', waiting: 0 })
    expect(more).toEqual([])
    const started = await requester.ask({
      method: 'POST',
      url: '/public/desks/help/chats',
      payload: { message: 'Is somebody there?' },
      headers: { host: hostOf(desk.org) },
    })
    expect(started.statusCode, started.body).toBe(201)
    const { requestId, token } = started.json()
    expect(token).toBeNull()
    const read = (await requester.ask({ method: 'GET', url: `/requests/${requestId}` })).json()
    expect(read.requester.id).toBe(desk.org.requesterId)
  })
})
