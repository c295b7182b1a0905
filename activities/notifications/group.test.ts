import type { NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import type { Wishes } from '@holdfast/db/notifications/wishes.ts'
import { describe, expect, it } from 'vitest'
import { planEmail } from './group.ts'
import { everyDay, makeWishes } from './testing.ts'

const at = Date.UTC(2026, 0, 5, 23)
const cause = { eventId: 'event', requestId: 'request', requesterId: 'requester' }

function plan(kind: NotificationKind, wishes: Partial<Wishes> = {}) {
  const person = makeWishes(wishes)
  const { template, groupKey, requestId, sendAt } = planEmail({ kind, personId: person.personId }, cause, person, {
    at,
    newId: () => 'id',
  })
  return { template, groupKey, requestId, inMinutes: (sendAt.getTime() - at) / 60_000 }
}

const requester = { personId: 'requester', role: 'requester' } as const
const night = { quietHours: everyDay('22:00', '07:00'), timeZone: 'UTC' }

describe('an email', () => {
  it('holds all of an agent’s news', () => {
    expect(plan('reply')).toEqual({ template: 'digest', groupKey: 'digest:assignee', requestId: null, inMinutes: 5 })
  })

  it('holds the news of one request for who asked for it, also an agent, and for any requester', () => {
    const own = { template: 'digest', groupKey: 'digest:requester:request', requestId: 'request', inMinutes: 5 }
    expect(plan('reply', requester)).toEqual(own)
    expect(plan('reply', { personId: 'requester' })).toEqual(own)
    expect(plan('reply', { personId: 'observer', role: 'requester' }).groupKey).toBe('digest:observer:request')
  })

  it('waits as long as its reader says', () => {
    expect(plan('reply', { emailDelayMinutes: 0 }).inMinutes).toBe(0)
    expect(plan('reply', { emailDelayMinutes: 60 }).inMinutes).toBe(60)
  })

  it('waits for the end of quiet hours, also where only the delay reaches into them', () => {
    expect(plan('reply', night).inMinutes).toBe(8 * 60)
    expect(plan('reply', { quietHours: everyDay('23:04', '23:30'), timeZone: 'UTC' }).inMinutes).toBe(30)
  })

  it('waits for nothing where it is urgent, unless its reader says otherwise', () => {
    expect(plan('escalation')).toMatchObject({ groupKey: 'urgent:assignee', inMinutes: 0 })
    expect(plan('escalation', night).inMinutes).toBe(0)
    expect(plan('escalation', { ...night, urgentBreaksThrough: false }).inMinutes).toBe(8 * 60)
  })

  it('that confirms goes by itself, at once', () => {
    const received = { template: 'request_received', groupKey: 'received:request', requestId: 'request', inMinutes: 0 }
    expect(plan('request_received', { ...requester, ...night })).toEqual(received)
  })
})
