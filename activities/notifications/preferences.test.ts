import {
  type Channels,
  defaultChannels,
  type NotificationKind,
  notificationChannels,
  notificationKinds,
  possibleChannels,
} from '@holdfast/contracts/notifications/kinds.ts'
import { roles } from '@holdfast/contracts/people/permissions.ts'
import type { TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import type { TellingRequest } from '@holdfast/db/notifications/standing.ts'
import type { Wishes } from '@holdfast/db/notifications/wishes.ts'
import { describe, expect, it } from 'vitest'
import { chooseReason } from './preferences.ts'
import { everyDay, makeEvent, makeRequest, makeWishes } from './testing.ts'

const noon = Date.UTC(2026, 0, 5, 12)
const off: Channels = { inbox: false, browser: false, email: false }
const on: Channels = { inbox: true, browser: true, email: true }

interface Given {
  readonly event?: Partial<TellingEvent>
  readonly request?: Partial<TellingRequest>
  readonly wishes?: Partial<Wishes>
  readonly kinds?: readonly NotificationKind[]
}

function choose({ event, request, wishes, kinds = ['reply'] }: Given) {
  const person = makeWishes(wishes)
  const reasons = kinds.map((kind) => ({ personId: person.personId, kind, template: kind, payload: {} }))
  const circumstances = { request: makeRequest(request), message: undefined }
  return chooseReason(makeEvent(event), circumstances, reasons, person, noon)
}

const requester = { personId: 'requester', role: 'requester' } as const

describe('what a person is told', () => {
  it('is one thing an event, the weightiest', () => {
    expect(choose({ kinds: ['note', 'mention', 'reply'] })?.kind).toBe('mention')
  })

  it('is the next weightiest where that is not wanted', () => {
    expect(choose({ kinds: ['reply', 'mention'], wishes: { chosen: { mention: off } } })?.kind).toBe('reply')
    expect(choose({ kinds: ['reply', 'mention'], wishes: { chosen: { mention: off, reply: off } } })).toBeNull()
  })

  it('is never what they did themselves, but the receipt of what they asked for', () => {
    const event = { actorKind: 'person', actorId: 'requester' } as const
    expect(choose({ event, wishes: requester })).toBeNull()
    expect(choose({ event, wishes: requester, kinds: ['request_received'] })?.channels).toEqual({ ...off, email: true })
  })

  it('is nothing for who is blocked, or unknown', () => {
    expect(choose({ wishes: { isBlocked: true } })).toBeNull()
    expect(chooseReason(makeEvent(), { request: makeRequest(), message: undefined }, [], undefined, noon)).toBeNull()
  })

  it('is nothing internal for who may not read notes', () => {
    const event = { internal: true, type: 'note_added' }
    expect(choose({ event, wishes: requester, kinds: ['mention', 'note'] })).toBeNull()
    expect(
      choose({ event, wishes: { ...requester, chosen: { note: on, mention: on } }, kinds: ['mention'] }),
    ).toBeNull()
    expect(choose({ event, kinds: ['note'] })?.kind).toBe('note')
    const message = { id: 'm', requestId: 'request', internal: true, deleted: false, mentions: [] }
    const reason = { personId: 'requester', kind: 'mention', template: 'mention', payload: {} } as const
    const person = makeWishes(requester)
    expect(chooseReason(makeEvent(), { request: makeRequest(), message }, [reason], person, noon)).toBeNull()
  })

  it('is nothing of a request that they may not see', () => {
    const stranger = { ...requester, personId: 'stranger' }
    expect(choose({ wishes: stranger, kinds: ['mention'] })).toBeNull()
    expect(choose({ wishes: stranger, kinds: ['mention'], request: { observerIds: ['stranger'] } })?.kind).toBe(
      'mention',
    )
  })

  it('is of a muted request only what calls for them', () => {
    const wishes = { mutedIds: ['request'] }
    const heard = notificationKinds.filter((kind) => choose({ wishes, kinds: [kind] }) !== null)
    expect(heard).toEqual(['escalation', 'mention'])
    expect(choose({ wishes: { mutedIds: ['another'] } })?.kind).toBe('reply')
  })

  it('does not pop up in quiet hours, but for what is urgent', () => {
    const wishes = { quietHours: everyDay('12:00', '14:00'), timeZone: 'UTC', chosen: { reply: on, escalation: on } }
    expect(choose({ wishes })?.channels).toEqual({ ...on, browser: false })
    expect(choose({ wishes, kinds: ['escalation'] })?.channels).toEqual(on)
    expect(choose({ wishes: { ...wishes, urgentBreaksThrough: false }, kinds: ['escalation'] })?.channels.browser).toBe(
      false,
    )
  })

  it('keeps what is the desk’s own business from a requester’s mail', () => {
    expect(choose({ wishes: { ...requester, chosen: { escalation: on } }, kinds: ['escalation'] })?.channels).toEqual({
      ...on,
      email: false,
    })
  })
})

describe('defaults', () => {
  it('are possible, for every role and kind', () => {
    for (const role of roles) {
      for (const kind of notificationKinds) {
        const wanted = notificationChannels.filter((channel) => defaultChannels(kind, role)[channel])
        expect(possibleChannels(kind, role), `${role} ${kind}`).toEqual(expect.arrayContaining(wanted))
      }
    }
  })

  it('mail a requester the answer, and an agent only what must not be overlooked', () => {
    const mailed = (role: 'requester' | 'technician') =>
      notificationKinds.filter((kind) => defaultChannels(kind, role).email)
    expect(mailed('requester')).toEqual(['mention', 'assigned', 'reply', 'status', 'request_received'])
    expect(mailed('technician')).toEqual(['escalation', 'mention', 'assigned', 'request_received'])
  })
})
