import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import { describe, expect, it } from 'vitest'
import { cut } from './clean.ts'
import { describeEvent, describeMessage, describeTypists, formatTime } from './conversation-words.ts'
import { createPaint } from './paint.ts'
import { ann, jonas, meId, sampleMessage } from './testing/samples.ts'

const look = { meId, now: new Date('2026-11-20T20:00:00Z'), timeZone: 'Europe/Berlin' }

describe('a message', () => {
  it('says when, who and what', () => {
    expect(describeMessage(sampleMessage(), look)).toBe('13:05 Ann Ito: Hello')
    expect(describeMessage(sampleMessage({ author: { id: meId, name: 'Tom' } }), look)).toBe('13:05 You: Hello')
    expect(formatTime('2026-11-19T23:30:00Z', look)).toBe('00:30')
    expect(formatTime('2026-11-19T12:05:00Z', look)).toBe('19 Nov 13:05')
  })

  it('shows that it is a note, was changed, was deleted', () => {
    expect(describeMessage(sampleMessage({ author: jonas, internal: true }), look)).toBe(
      '13:05 Jonas Weber (note, internal): Hello',
    )
    const at = '2026-11-20T12:06:00.000Z'
    expect(describeMessage(sampleMessage({ editedAt: at }), look)).toBe('13:05 Ann Ito: Hello (changed)')
    expect(describeMessage(sampleMessage({ deletedAt: at, body: '' }), look)).toBe('13:05 Ann Ito: (was deleted)')
  })

  it('keeps its lines, below each other, with what it answers and its files', () => {
    const file = { id: 'f', name: 'screen.png', sizeBytes: 12_345, contentType: null, state: 'ready', refusal: null }
    const rest = { width: null, height: null, hasPreview: false, createdAt: '2026-11-20T12:05:00.000Z' }
    const replyTo = { id: 'm0', author: jonas, excerpt: 'Is it on?' }
    const message = sampleMessage({ body: 'Yes.\r\nIt glows.', replyTo, files: [{ ...file, ...rest } as never] })
    expect(describeMessage(message, look).split('\n')).toEqual([
      '13:05 Ann Ito: > Jonas Weber: Is it on?',
      '      Yes.',
      '      It glows.',
      '      [file: screen.png, 12 kB]',
    ])
  })

  it('lets nobody steer the terminal or write as somebody else', () => {
    const author = { id: 'x', name: 'Eve\n13:06 Tom Okafor:' }
    const body = 'a\x1b[2J\x1b]0;title\x07b\u202Ec\rd'
    const words = describeMessage(sampleMessage({ author, body }), look)
    expect(words).toBe('13:05 Eve 13:06 Tom Okafor:: a[2J]0;titlebc\n      d')
    expect(describeMessage(sampleMessage(), { ...look, paint: createPaint(true) })).toBe(
      '13:05 \x1b[1mAnn Ito:\x1b[22m Hello',
    )
    expect(cut('👩‍🚒 '.repeat(20), 5)).toMatch(/…$/)
  })
})

describe('what else happens', () => {
  const event = (fields: Partial<TimelineEvent>): TimelineEvent => ({
    id: 'e',
    type: 'assigned',
    version: 2,
    actor: { kind: 'person', id: jonas.id, name: jonas.name },
    internal: false,
    occurredAt: '2026-11-20T12:05:00.000Z',
    recordedAt: '2026-11-20T12:05:00.000Z',
    changes: [],
    clocks: [],
    message: null,
    details: {},
    ...fields,
  })
  const nothing = { value: null, name: null }
  const holder = (to: { value: unknown; name: string | null }) => [{ field: 'assigneeId', from: nothing, to }]

  it('says who has it and how it stands', () => {
    const toJonas = holder({ value: jonas.id, name: jonas.name })
    expect(describeEvent(event({ changes: toJonas }), null, look)).toBe('13:05 – Jonas Weber has it (Jonas Weber)')
    const status = { field: 'status', from: nothing, to: { value: 'in_progress', name: null } }
    const mine = [...holder({ value: meId, name: 'Tom' }), status]
    const system = { kind: 'system', id: 'router', name: 'router' } as const
    expect(describeEvent(event({ changes: mine, actor: system }), null, look)).toBe(
      '13:05 – you have it, it is in progress (Holdfast)',
    )
    expect(describeEvent(event({ changes: holder(nothing) }), null, look)).toContain('nobody has it')
    expect(describeEvent(event({ type: 'chat_ended' }), null, look)).toBe('13:05 – the chat is over (Jonas Weber)')
    expect(describeEvent(event({ type: 'replanned' }), null, look)).toBeNull()
  })

  it('shows a changed message as it is now', () => {
    const message = sampleMessage({ body: 'Hello again', editedAt: '2026-11-20T12:06:00.000Z' })
    expect(describeEvent(event({ type: 'message_edited' }), message, look)).toBe('13:05 Ann Ito: Hello again (changed)')
  })

  it('names all who are writing', () => {
    const writes = (person: typeof ann, internal = false) => ({ person, internal })
    expect(describeTypists([])).toBeNull()
    expect(describeTypists([writes(ann)])).toBe('… Ann Ito is writing')
    expect(describeTypists([writes(ann), writes(jonas, true)])).toBe('… Ann Ito and Jonas Weber (a note) are writing')
  })
})
