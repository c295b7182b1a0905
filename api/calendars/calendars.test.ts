import { randomUUID } from 'node:crypto'
import { berlinOffice } from '@holdfast/db/seed/calendars.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
let agent: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

const get = (asker: Asker, path = '') => asker.ask({ method: 'GET', url: `/management/calendars${path}` })
const post = (path: string, payload: object, headers = {}) =>
  admin.ask({ method: 'POST', url: `/management/calendars${path}`, payload, headers })
const christmas = { ...berlinOffice, holidays: [{ date: '2026-12-25', name: 'Christmas' }] }

describe('calendars', () => {
  it('are made with a first version and published as further ones', async () => {
    const made = await post('', { name: 'Support', rules: berlinOffice })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({ name: 'Support', zone: 'Europe/Berlin', versionNumber: 1, rules: berlinOffice })
    const path = `/${made.json().id}/versions`
    const publication = { rules: christmas, reason: 'Holidays of 2026' }
    const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() }
    expect((await post(path, publication)).statusCode).toBe(428)
    const published = await post(path, publication, headers)
    expect(published.statusCode).toBe(201)
    expect(published.headers.etag).toBe('"2"')
    expect(published.json()).toMatchObject({
      versionNumber: 2,
      rules: christmas,
      current: { reason: 'Holidays of 2026', publishedBy: { name: 'Admin' } },
    })
    expect((await post(path, publication, headers)).headers['idempotency-replayed']).toBe('true')
    expect((await post(path, publication, { 'if-match': '"1"' })).statusCode).toBe(412)
    const first = (await get(agent, `${path}?limit=1`)).json()
    expect(first.items).toMatchObject([{ number: 2, rules: christmas }])
    const second = (await get(agent, `${path}?limit=1&cursor=${first.nextCursor}`)).json()
    expect(second).toMatchObject({ items: [{ number: 1, reason: 'first version' }], nextCursor: null })
    const { items } = (await admin.ask({ method: 'GET', url: '/management/audit?action=calendar' })).json()
    expect(items).toMatchObject([
      { action: 'calendar.published', before: { versionNumber: 1 }, after: { versionNumber: 2 } },
      { action: 'calendar.created' },
    ])
  })

  it('are refused with the path of the field that is wrong', async () => {
    const weekly = { ...berlinOffice.weekly, monday: [...berlinOffice.weekly.monday, { from: '16:00', to: '18:00' }] }
    const overlap = await post('', { name: 'x', rules: { ...berlinOffice, weekly } })
    expect(overlap.statusCode).toBe(422)
    expect(overlap.json().errors).toMatchObject([{ path: '/rules/weekly/monday/1' }])
    const zone = await post('', { name: 'x', rules: { ...berlinOffice, zone: 'Middle/Earth' } })
    expect(zone.json().errors).toMatchObject([{ path: '/rules/zone' }])
    const form = await post('', {
      name: 'x',
      rules: { ...berlinOffice, holidays: [{ date: '25.12.2026', name: 'x' }] },
    })
    expect(form.json().errors).toMatchObject([{ path: '/rules/holidays/0/date' }])
    expect((await post('', { name: 'Office', rules: berlinOffice })).json().errors).toMatchObject([{ path: '/name' }])
  })

  it('are renamed, listed, and written by administrators only', async () => {
    const { calendarId } = desk.org
    const url = `/management/calendars/${calendarId}`
    const rename = { method: 'PATCH', url, payload: { name: 'Head office' }, headers: { 'if-match': '"1"' } } as const
    expect((await agent.ask(rename)).statusCode).toBe(403)
    expect((await admin.ask(rename)).json()).toMatchObject({ name: 'Head office', version: 2 })
    const names = (await get(agent)).json().items.map(({ name }: { name: string }) => name)
    expect(names).toContain('Head office')
    expect((await get(agent, `/${randomUUID()}`)).statusCode).toBe(404)
  })

  it('show their hours, through holidays and the change to winter time', async () => {
    const rules = { ...christmas, weekly: { ...berlinOffice.weekly, sunday: [{ from: '00:00', to: '04:00' }] } }
    const preview = (from: string, to: string) => post('/preview', { rules, from, to })
    expect((await preview('2026-12-24', '2026-12-26')).json()).toEqual({
      zone: 'Europe/Berlin',
      days: [
        {
          date: '2026-12-24',
          holiday: null,
          windows: [{ from: '2026-12-24T08:00:00.000Z', to: '2026-12-24T16:00:00.000Z' }],
        },
        { date: '2026-12-25', holiday: 'Christmas', windows: [] },
        { date: '2026-12-26', holiday: null, windows: [] },
      ],
    })
    const [night] = (await preview('2026-10-25', '2026-10-25')).json().days
    expect(night.windows).toEqual([{ from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T03:00:00.000Z' }])
    expect((await preview('2026-02-30', '2026-03-01')).json().errors).toMatchObject([{ path: '/from' }])
    expect((await preview('2026-01-01', '2028-01-01')).json().errors).toMatchObject([{ path: '/to' }])
    const hours = (query: string) => get(agent, `/${desk.org.calendarId}/hours?${query}`)
    const always = { rules: { ...rules, alwaysOpen: true, zone: 'UTC' }, from: '2026-12-25', to: '2026-12-25' }
    expect((await post('/preview', always)).json().days[0].windows).toEqual([
      { from: '2026-12-25T00:00:00.000Z', to: '2026-12-26T00:00:00.000Z' },
    ])
    expect((await hours('from=2026-11-20&to=2026-11-21')).json().days).toHaveLength(2)
    expect((await hours('from=2026-11-20&to=2026-11-19')).json().errors).toMatchObject([{ path: 'query/to' }])
    expect((await hours('from=2026-11-20&to=2026-11-20&version=9')).statusCode).toBe(404)
  })
})
