import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let agent: Asker
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

const url = '/setting/preferences'
const read = async (asker: Asker) => (await asker.ask({ method: 'GET', url })).json().preferences
const edit = (preferences: object, asker = agent) => asker.ask({ method: 'PATCH', url, payload: { preferences } })

describe('preferences', () => {
  it('are none at first, then merged key by key, and one’s own', async () => {
    expect(await read(agent)).toEqual({})
    expect((await edit({ reduceMotion: true, density: 'compact' })).json()).toEqual({
      preferences: { reduceMotion: true, density: 'compact' },
    })
    await Promise.all([edit({ undoSend: true }), edit({ 'queue.columns': [{ id: 'title', width: 300 }] })])
    await edit({ density: null, dismissed: ['welcome'] })
    const wanted = {
      reduceMotion: true,
      undoSend: true,
      dismissed: ['welcome'],
      'queue.columns': [{ id: 'title', width: 300 }],
    }
    expect(await read(agent)).toEqual(wanted)
    expect(await read(await desk.as(desk.org.otherAgentId))).toEqual({})
  })

  it('keep what pages remember as it is, with all that is in it', async () => {
    const remembered = { 'views.order': { a: null, b: [1, 2.5, 'x'], c: { d: true } } }
    await edit(remembered)
    expect(await read(agent)).toMatchObject(remembered)
    await edit({ 'views.order': null })
    expect(await read(agent)).not.toHaveProperty(['views.order'])
  })

  it.each([
    ['a key that nobody knows', { colour: 'red' }, '/preferences/colour'],
    ['a density that is none', { density: 'airy' }, '/preferences/density'],
    ['a wish that is none', { undoSend: 'soon' }, '/preferences/undoSend'],
    ['a key with room for more', { 'Queue.columns': [] }, '/preferences/Queue.columns'],
  ])('refuse %s', async (_what, preferences, path) => {
    const answer = await edit(preferences)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0].path).toBe(path)
  })

  it('are bounded, all together', async () => {
    const other = await desk.as(desk.org.otherAgentId)
    const big = 'x'.repeat(20_000)
    expect((await edit({ 'a.b': big }, other)).statusCode).toBe(200)
    const answer = await edit({ 'a.c': big }, other)
    expect(answer.json().errors).toEqual([{ path: '/preferences', message: 'would be more than 32 KiB together' }])
    expect(Object.keys(await read(other))).toEqual(['a.b'])
  })
})
