import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventAt, ScriptedPage, topic } from './testing/scripted-page.ts'
import { eventually } from './testing/scripted-server.ts'

let page: ScriptedPage
beforeEach(async () => {
  page = await ScriptedPage.open()
})
afterEach(() => page.close())

describe('what happened', () => {
  it('comes once and in order, over a lost connection', async () => {
    page.connect()
    const { seen, calls } = page.follow()
    const first = await page.online()
    const { id, ...said } = await first.hears('subscribe')
    expect(said).toEqual({ type: 'subscribe', topic })
    first.say({ type: 'subscribed', sub: id, cursor: 10 })
    for (const position of [10, 11, 12, 12, 11, 13]) first.say(eventAt(id, position))
    await eventually('13', () => seen.includes(13))
    expect(seen).toEqual([11, 12, 13])

    await page.cutOff(first)
    page.clock.advance(1_000)
    const second = await page.online(2)
    expect(await second.hears('subscribe')).toMatchObject({ id, topic, after: 13 })
    second.say({ type: 'subscribed', sub: id, cursor: 16 })
    for (const position of [13, 14, 16]) second.say(eventAt(id, position))
    await eventually('16', () => seen.includes(16))
    expect(seen).toEqual([11, 12, 13, 14, 16])
    expect(calls).toEqual(['subscribed 10', 'subscribed 16'])
  })

  it('may be two things at one place, such as two notifications of one event', async () => {
    page.connect()
    const told: string[] = []
    page.client.subscribe({ kind: 'notifications' }, { onNotification: (frame) => told.push(frame.notification.id) })
    const visit = await page.online()
    const { id: sub } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub, cursor: 10 })
    const notify = (position: number, id: string) =>
      visit.say({ type: 'notification', sub, position, notification: { id }, unread: 1, browser: false })
    notify(10, 'before')
    notify(11, 'a')
    notify(11, 'b')
    notify(11, 'a')
    notify(12, 'c')
    await eventually('c', () => told.includes('c'))
    expect(told).toEqual(['a', 'b', 'c'])
  })

  it('is told from a place that was kept', async () => {
    page.connect()
    page.client.subscribe({ kind: 'queue' }, {}, { after: 5 })
    const visit = await page.online()
    expect(await visit.hears('subscribe')).toMatchObject({ topic: { kind: 'queue' }, after: 5 })
  })

  it('goes on from the cursor of a reload', async () => {
    page.connect()
    const { seen, calls } = page.follow()
    const visit = await page.online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub: id, cursor: 10 })
    visit.say({ type: 'reload', sub: id, cursor: 500 })
    visit.say(eventAt(id, 499))
    visit.say(eventAt(id, 501))
    await eventually('501', () => seen.includes(501))
    expect(seen).toEqual([501])
    expect(calls).toEqual(['subscribed 10', 'reload'])
    await page.cutOff(visit)
    page.clock.advance(1_000)
    expect(await (await page.online(2)).hears('subscribe')).toMatchObject({ after: 501 })
  })

  it('goes on from where a ping says that everything was said, but for what is not followed yet, and inboxes', async () => {
    page.connect()
    const { seen } = page.follow()
    const visit = await page.online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub: id, cursor: 10 })
    visit.say(eventAt(id, 11))
    await eventually('11', () => seen.includes(11))
    page.client.subscribe({ kind: 'queue' }, {}, { after: 5 })
    page.client.subscribe({ kind: 'notifications' }, {}, { after: 7 })
    const { id: inbox } = await visit.hears('subscribe', 3)
    visit.say({ type: 'subscribed', sub: inbox, cursor: 8 })
    visit.say({ type: 'ping', cursor: 400 })
    visit.say(eventAt(id, 401))
    await eventually('401', () => seen.includes(401))
    await page.cutOff(visit)
    page.clock.advance(1_000)
    const again = await page.online(2)
    const asked = [await again.hears('subscribe'), await again.hears('subscribe', 2), await again.hears('subscribe', 3)]
    expect(asked.map(({ after }) => after)).toEqual([401, 5, 7])
  })

  it('ends for one subscription alone, and is not asked for again', async () => {
    page.connect()
    const ended = page.follow()
    const other = page.follow()
    const visit = await page.online()
    const [first, second] = [await visit.hears('subscribe'), await visit.hears('subscribe', 2)]
    visit.say({ type: 'ended', sub: first.id, problem: { title: 'Not found' } })
    visit.say(eventAt(first.id, 11))
    visit.say(eventAt(second.id, 11))
    await eventually('11', () => other.seen.includes(11))
    expect(ended).toMatchObject({ seen: [], calls: ['ended Not found'] })
    await page.cutOff(visit)
    page.clock.advance(1_000)
    const again = await page.online(2)
    await again.hears('subscribe')
    page.client.retryNow()
    expect(again.heard.filter(({ type }) => type === 'subscribe')).toMatchObject([{ id: second.id }])
  })

  it('is not heard any more after unsubscribing', async () => {
    page.connect()
    const { seen, stop } = page.follow()
    const other = page.follow()
    const visit = await page.online()
    const { id } = await visit.hears('subscribe')
    stop()
    expect(await visit.hears('unsubscribe')).toEqual({ type: 'unsubscribe', id })
    visit.say(eventAt(id, 11))
    visit.say(eventAt((await visit.hears('subscribe', 2)).id, 11))
    await eventually('11', () => other.seen.includes(11))
    expect(seen).toEqual([])
  })

  it('is read past frames that nobody knows yet, and what is no frame', async () => {
    page.connect()
    const { seen } = page.follow()
    const visit = await page.online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'confetti', sub: id })
    for (const text of ['nonsense', 'null', '[]', '7', '{"sub":1}']) visit.socket.send(text)
    visit.socket.send(Buffer.from([1, 2, 3]))
    visit.say(eventAt(id, 11))
    await eventually('11', () => seen.includes(11))
    expect(page.client.status).toEqual({ code: 'online' })
  })
})

describe('a refusal', () => {
  it('is told to the page', async () => {
    const problems: string[] = []
    page.connect({ onProblem: ({ title }) => problems.push(title) })
    const visit = await page.online()
    visit.say({ type: 'error', problem: { title: 'You may not do this' } })
    await eventually('problem', () => problems.length === 1)
    expect(problems).toEqual(['You may not do this'])
    expect(page.client.status.code).toBe('online')
  })
})
