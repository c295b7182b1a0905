import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Presence } from './stream-client.ts'
import { eventAt, requestId, ScriptedPage, topic } from './testing/scripted-page.ts'
import { eventually } from './testing/scripted-server.ts'

let page: ScriptedPage
beforeEach(async () => {
  page = await ScriptedPage.open()
})
afterEach(() => page.close())

describe('what is true now', () => {
  async function watch() {
    page.connect()
    const typists: string[][] = []
    const presence: { present: string[]; joined: string[]; left: string[] }[] = []
    const names = (list: readonly { person: { name: string } }[]) => list.map(({ person }) => person.name)
    page.client.subscribe(topic, {
      onTyping: (list) => typists.push(names(list)),
      onPresence: ({ present, joined, left }) =>
        presence.push({ present: names(present), joined: names(joined), left: names(left) }),
    })
    const visit = await page.online()
    const { id: sub } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub, cursor: 10 })
    return { visit, sub, typists, presence }
  }
  const named = (name: string) => ({ id: name, name })
  const typing = (sub: string, name: string) => ({
    type: 'typing',
    sub,
    requestId,
    person: named(name),
    internal: false,
    expiresMs: 6_000,
  })

  it('is who types, until six seconds after the last sign, or the message itself', async () => {
    const { visit, sub, typists } = await watch()
    visit.say(typing(sub, 'Dana'))
    visit.say(typing(sub, 'Dana'))
    visit.say(typing(sub, 'Ali'))
    await eventually('two', () => typists.length === 2)
    visit.say(eventAt(sub, 11, 'e', 'Ali'))
    await eventually('three', () => typists.length === 3)
    page.clock.advance(5_999)
    expect(typists).toEqual([['Dana'], ['Dana', 'Ali'], ['Dana']])
    page.clock.advance(1)
    expect(typists.at(-1)).toEqual([])
    visit.say(typing(sub, 'Dana'))
    await eventually('Dana', () => typists.at(-1)?.length === 1)
    await page.cutOff(visit)
    expect(typists.at(-1)).toEqual([])
  })

  it('goes on with each sign of typing', async () => {
    const { visit, sub, typists } = await watch()
    visit.say(typing(sub, 'Dana'))
    await eventually('Dana', () => typists.length === 1)
    page.clock.advance(4_000)
    visit.say(typing(sub, 'Dana'))
    visit.say(typing(sub, 'Ali'))
    await eventually('Ali', () => typists.length === 2)
    page.clock.advance(5_999)
    expect(typists).toEqual([['Dana'], ['Dana', 'Ali']])
    page.clock.advance(1)
    expect(typists.at(-1)).toEqual([])
  })

  it('is who is there, with who came and who went', async () => {
    const { visit, sub, presence } = await watch()
    const show = (...names: string[]) => {
      const present = names.map((name) => ({ person: named(name), state: 'viewing', since: '' }))
      visit.say({ type: 'presence', sub, requestId, present })
    }
    show('Dana')
    show('Dana', 'Ali')
    show('Ali')
    await eventually('three', () => presence.length === 3)
    expect(presence).toEqual([
      { present: ['Dana'], joined: ['Dana'], left: [] },
      { present: ['Dana', 'Ali'], joined: ['Ali'], left: [] },
      { present: ['Ali'], joined: [], left: ['Dana'] },
    ])
  })

  it('is told: typing once in three seconds, and not later when there is no connection', async () => {
    page.connect()
    page.client.typing(requestId)
    const visit = await page.online()
    for (let n = 0; n < 30; n++) {
      page.client.typing(requestId, { internal: true })
      page.clock.advance(100)
    }
    page.client.typing(requestId)
    await visit.hears('typing', 2)
    expect(visit.heard).toEqual([
      { type: 'typing', requestId, internal: true },
      { type: 'typing', requestId, internal: false },
    ])
  })

  it('is who is connected but looks at something else, who neither comes nor goes by that', async () => {
    page.connect()
    const heard: Presence[] = []
    page.client.subscribe(topic, { onPresence: (presence) => heard.push(presence) })
    const visit = await page.online()
    const { id: sub } = await visit.hears('subscribe')
    const rita = { person: named('Rita'), since: '' }
    const show = (...present: object[]) => visit.say({ type: 'presence', sub, requestId, present })
    show({ ...rita, state: 'online', elsewhere: true })
    show({ ...rita, state: 'away', elsewhere: true })
    show({ ...rita, state: 'viewing' })
    show({ ...rita, state: 'online' })
    show({ ...rita, state: 'online', elsewhere: true })
    show()
    await eventually('six', () => heard.length === 6)
    const names = (list: readonly { person: { name: string } }[]) => list.map(({ person }) => person.name).join()
    const told = heard.map((one) => [one.present, one.elsewhere, one.joined, one.left].map(names))
    expect(told).toEqual([
      ['', 'Rita', '', ''],
      ['', 'Rita', '', ''],
      ['Rita', '', 'Rita', ''],
      ['Rita', '', '', ''],
      ['', 'Rita', '', 'Rita'],
      ['', '', '', ''],
    ])
    expect(heard.map(({ elsewhere }) => elsewhere[0]?.state)).toEqual([
      'online',
      'away',
      undefined,
      undefined,
      'online',
      undefined,
    ])
  })

  it('is told: presence once, and again to a new server', async () => {
    page.connect()
    page.client.presence(requestId)
    const first = await page.online()
    page.client.presence(requestId, 'viewing')
    page.client.presence(requestId, 'replying')
    await first.hears('presence', 2)
    await page.cutOff(first)
    page.clock.advance(1_000)
    const second = await page.online(2)
    await second.hears('presence')
    expect(first.heard.map((frame) => 'state' in frame && frame.state)).toEqual(['viewing', 'replying'])
    expect(second.heard).toEqual([{ type: 'presence', requestId, state: 'replying' }])
  })
})
