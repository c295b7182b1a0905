import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sayNotification } from './say.ts'

const say = (template: string, payload: object = {}, actor: { id: string; name: string } | null = null) =>
  sayNotification({ template, payload, actor, createdAt: '2026-11-20T10:00:00Z' }, 'me')

describe('an entry of the inbox', () => {
  it('tells being given something from being told of it', () => {
    expect(say('assigned', { personId: 'me' }).key).toBe('assignedYou')
    expect(say('assigned', { personId: 'she' }).key).toBe('assignedOther')
    expect(say('unassigned', { personId: 'me' }).key).toBe('unassignedYou')
  })

  it('says which clock, and whether it is late', () => {
    const facts = { clock: 'resolution', cycle: 1 }
    expect(say('escalation', { ...facts, dueAt: '2026-11-20T09:00:00Z' })).toEqual({
      key: 'escalationLate',
      clock: 'resolution',
      at: '2026-11-20T09:00:00Z',
    })
    expect(say('escalation', { ...facts, dueAt: '2026-11-20T11:00:00Z' }).key).toBe('escalationDue')
    expect(say('escalation').key).toBe('escalation')
  })

  it('says what becomes of silence', () => {
    expect(say('wait_reminder', { resolveAt: '2026-11-25T10:00:00Z' })).toMatchObject({ key: 'reminderUntil' })
    expect(say('wait_reminder', { resolveAt: null })).toEqual({ key: 'reminder' })
    expect(say('confirmed').key).toBe('confirmedByTime')
    expect(say('confirmed', {}, { id: 'x', name: 'X' }).key).toBe('confirmed')
  })

  it('has words for whatever the desk tells, and for what it may tell one day', () => {
    const texts = JSON.parse(readFileSync(new URL('../../locales/en/inbox.json', import.meta.url), 'utf8'))
    const templates = [
      'message_posted',
      'note_added',
      'mention',
      'waiting',
      'resumed',
      'resolved',
      'resolution_changed',
    ]
    const more = ['cancelled', 'reopened', 'closed', 'chat_waiting', 'team_queue', 'unacknowledged', 'something_new']
    for (const template of [...templates, ...more]) expect(texts.said[say(template).key], template).toBeTypeOf('string')
  })
})
