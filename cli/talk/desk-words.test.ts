import { describe, expect, it } from 'vitest'
import { describeChanges, describeStanding, noStanding } from './desk-words.ts'
import { jonas, meId, sampleChat } from './testing/samples.ts'

const now = { meId, openRequestId: null }
const waiting = sampleChat()
const me = { id: meId, name: 'Tom' }
const mine = sampleChat({ state: 'active', agent: me })
const theirs = sampleChat({ state: 'active', agent: jonas })
const inLine = { waiting: [waiting], active: [] }
const has = (chat: typeof mine) => ({ waiting: [], active: [chat] })

describe('what has changed at a desk', () => {
  it('tells of whoever comes, and of nothing twice', () => {
    expect(describeChanges(noStanding, inLine, now)).toEqual([
      'HF-7 Ann Ito waits in line, place 1: “My printer is on fire” – /next takes the first',
    ])
    expect(describeChanges(inLine, inLine, now)).toEqual([])
    expect(describeChanges(has(mine), has(mine), now)).toEqual([])
  })

  it('tells who has a chat, once', () => {
    expect(describeChanges(inLine, has(theirs), now)).toEqual(['HF-7 Ann Ito is with Jonas Weber now'])
    expect(describeChanges(inLine, has(mine), now)).toEqual([
      'HF-7 Ann Ito is yours: “My printer is on fire” – /open HF-7',
    ])
    expect(describeChanges(has(mine), has(theirs), now)).toEqual(['HF-7 Ann Ito is with Jonas Weber now'])
    expect(describeChanges(has(theirs), inLine, now)[0]).toContain('is back in line, place 1')
  })

  it('tells of a visitor who writes where it is not open, and of none but them', () => {
    const at = '2026-11-20T12:09:00.000Z'
    const wrote = (byVisitor: boolean) => has({ ...mine, lastMessage: { at, byVisitor, excerpt: 'Still there?' } })
    expect(describeChanges(has(mine), wrote(true), now)).toEqual(['HF-7 Ann Ito wrote: “Still there?” – /open HF-7'])
    expect(describeChanges(has(mine), wrote(false), now)).toEqual([])
    expect(describeChanges(has(mine), wrote(true), { meId, openRequestId: 'r1' })).toEqual([])
  })

  it('tells who has left, and which own chat is over', () => {
    expect(describeChanges(inLine, noStanding, now)).toEqual(['HF-7 Ann Ito has left the line'])
    expect(describeChanges(has(mine), noStanding, now)).toEqual(['HF-7 Ann Ito: the chat is over'])
    expect(describeChanges(has(theirs), noStanding, now)).toEqual([])
  })
})

describe('how a desk stands', () => {
  const look = { meId, now: new Date('2026-11-20T20:00:00Z'), timeZone: 'Europe/Berlin' }

  it('lists the line and the own chats', () => {
    const standing = {
      waiting: [waiting],
      active: [
        { ...mine, id: 's2', number: 'HF-6' },
        { ...theirs, id: 's3' },
      ],
    }
    expect(describeStanding(standing, look).split('\n')).toEqual([
      'In line:',
      '  1. HF-7 Ann Ito, since 13:00: “My printer is on fire”',
      'Your chats:',
      '  HF-6 Ann Ito: “My printer is on fire”',
      'Others have 1.',
    ])
    expect(describeStanding(noStanding, look)).toBe('Nobody waits.\nYou have no chats.')
  })
})
