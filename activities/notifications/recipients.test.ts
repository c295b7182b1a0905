import type { TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import type { TellingMessage, TellingRequest } from '@holdfast/db/notifications/standing.ts'
import { describe, expect, it } from 'vitest'
import { findReasons, mayConcern } from './recipients.ts'
import { makeEvent, makeRequest } from './testing.ts'

const message = (given: Partial<TellingMessage> = {}): TellingMessage => ({
  id: 'message',
  requestId: 'request',
  internal: false,
  deleted: false,
  mentions: [],
  ...given,
})

const change = (field: string, from: unknown, to: unknown) => ({ changes: [{ field, from, to }] })
const team = { assigneeId: null, status: 'open' } as const
const members = [
  { id: 'here', availability: 'online' },
  { id: 'away', availability: 'away' },
  { id: 'out', availability: 'out_of_office' },
] as const

interface Case {
  readonly about: string
  readonly event: Partial<TellingEvent>
  readonly request?: Partial<TellingRequest>
  readonly message?: TellingMessage
  readonly told: readonly string[]
}

const cases: readonly Case[] = [
  {
    about: 'a public message concerns everybody who takes part',
    event: { type: 'message_posted' },
    message: message(),
    told: ['requester reply', 'assignee reply', 'collaborator reply', 'observer reply'],
  },
  {
    about: 'a note concerns those who work on it, never the requester',
    event: { type: 'note_added', internal: true },
    message: message({ internal: true, mentions: ['lead'] }),
    told: ['lead mention', 'assignee note', 'collaborator note', 'observer note'],
  },
  {
    about: 'a deleted message concerns nobody',
    event: { type: 'message_posted' },
    message: message({ deleted: true }),
    told: [],
  },
  { about: 'a message that is gone concerns nobody', event: { type: 'message_posted' }, told: [] },
  ...['agent_replied', 'requester_replied', 'message_edited', 'file_checked', 'edited', 'breached'].map((type) => ({
    about: `${type} concerns nobody by itself`,
    event: { type },
    told: [],
  })),
  {
    about: 'a creation is confirmed to the requester',
    event: { type: 'created' },
    told: ['requester request_received'],
  },
  ...[{ channel: 'chat' }, { channel: 'import' }, { hasLinkMail: true }].map((request) => ({
    about: `a creation with ${JSON.stringify(request)} is not confirmed`,
    event: { type: 'created' },
    request,
    told: [],
  })),
  {
    about: 'a request in a line concerns the team, but not who is out',
    event: { type: 'routed' },
    request: { ...team, members },
    told: ['here team_queue', 'away team_queue'],
  },
  {
    about: 'a visitor who waits concerns those who are there',
    event: { type: 'routed' },
    request: { ...team, members, isChat: true },
    told: ['here chat_waiting'],
  },
  {
    about: 'a line that was left meanwhile concerns nobody',
    event: { type: 'handed_over' },
    request: { members },
    told: [],
  },
  {
    about: 'a request that ended meanwhile waits for nobody',
    event: { type: 'routed' },
    request: { ...team, members, status: 'cancelled' },
    told: [],
  },
  {
    about: 'whoever a rule gives it to is told',
    event: { type: 'routed', ...change('assigneeId', null, 'assignee') },
    told: ['assignee assigned'],
  },
  {
    about: 'a new primary and the former one are told',
    event: { type: 'assigned', personId: 'assignee', ...change('assigneeId', 'former', 'assignee') },
    told: ['assignee assigned', 'assignee assigned', 'former assigned'],
  },
  {
    about: 'a collaborator is told',
    event: { type: 'assigned', personId: 'collaborator' },
    told: ['collaborator assigned'],
  },
  {
    about: 'an escalation that reassigns tells both',
    event: { type: 'escalated', internal: true, ...change('assigneeId', 'former', 'assignee') },
    told: ['assignee assigned', 'former assigned'],
  },
  {
    about: 'who went out of office knows that it went back to the line',
    event: { type: 'returned_to_line', personId: 'former', ...change('assigneeId', 'former', null) },
    request: { ...team, members },
    told: ['here team_queue', 'away team_queue'],
  },
  {
    about: 'the requester is told that they are waited for',
    event: { type: 'waiting', ...change('waitReason', null, 'requester') },
    told: ['requester status', 'assignee status'],
  },
  {
    about: 'the requester is not told of the desk’s own waiting',
    event: { type: 'waiting', ...change('waitReason', null, 'vendor') },
    told: ['assignee status'],
  },
  ...['resolved', 'closed', 'confirmed', 'cancelled', 'reopened', 'resolution_changed'].map((type) => ({
    about: `${type} concerns requester and assignee`,
    event: { type },
    told: ['requester status', 'assignee status'],
  })),
  { about: 'an import tells nobody', event: { type: 'resolved' }, request: { importing: true }, told: [] },
  { about: 'what an import drove tells nobody later', event: { position: 9 }, request: { importedUpTo: 9 }, told: [] },
  {
    about: 'what comes after an import tells',
    event: { position: 10 },
    request: { importedUpTo: 9 },
    told: ['requester status', 'assignee status'],
  },
  { about: 'what is done in the name of an import tells nobody', event: { actorId: 'import' }, told: [] },
]

describe('who is concerned', () => {
  it.each(cases)('$about', ({ event, request, message, told }) => {
    const reasons = findReasons(makeEvent(event), { request: makeRequest(request), message })
    expect(reasons.map(({ personId, kind }) => `${personId} ${kind}`)).toEqual(told)
  })

  it('says what was lost and what was given', () => {
    const event = makeEvent({ type: 'unassigned', personId: 'former', ...change('assigneeId', 'former', null) })
    const templates = findReasons(event, { request: makeRequest({ assigneeId: null }), message: undefined })
    expect(templates.map(({ personId, template }) => `${personId} ${template}`)).toEqual([
      'former unassigned',
      'former unassigned',
    ])
  })

  it('passes over what can concern nobody', () => {
    const concerns = (type: string, given: Partial<TellingEvent> = {}) => mayConcern(makeEvent({ type, ...given }))
    expect(
      ['edited', 'breached', 'agent_replied', 'message_edited', 'unheard_of'].filter((type) => concerns(type)),
    ).toEqual([])
    expect(['created', 'message_posted', 'escalated', 'reminded'].filter((type) => !concerns(type))).toEqual([])
    expect(concerns('edited', change('assigneeId', 'a', null))).toBe(true)
  })
})
