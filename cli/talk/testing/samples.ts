/** Chats and messages as the API answers them, for tests of their words. */
import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import type { Message } from '@holdfast/contracts/conversations/message.ts'

export const meId = 'me'
export const ann = { id: 'ann', name: 'Ann Ito' }
export const jonas = { id: 'jonas', name: 'Jonas Weber' }

export function sampleMessage(fields: Partial<Message> = {}): Message {
  return {
    id: 'm1',
    requestId: 'r1',
    author: ann,
    byRequester: true,
    internal: false,
    body: 'Hello',
    html: '<p>Hello</p>',
    channel: 'chat',
    replyTo: null,
    mentions: [],
    files: [],
    clientId: null,
    version: 1,
    editedAt: null,
    deletedAt: null,
    createdAt: '2026-11-20T12:05:00.000Z',
    ...fields,
  }
}

export function sampleChat(fields: Partial<ChatSession> = {}): ChatSession {
  return {
    id: 's1',
    requestId: 'r1',
    number: 'HF-7',
    title: 'My printer is on fire',
    state: 'waiting',
    place: 1,
    waitSeconds: null,
    queuedAt: '2026-11-20T12:00:00.000Z',
    acceptedAt: null,
    endedAt: null,
    endedBecause: null,
    transcriptWanted: false,
    deskId: 'd1',
    visitor: { id: 'ann', name: 'Ann Ito', email: 'ann@example.org' },
    verified: false,
    pageUrl: null,
    userAgent: null,
    device: { kind: 'unknown', browser: null, system: null },
    agent: null,
    lastMessage: { at: '2026-11-20T12:00:00.000Z', byVisitor: true, excerpt: 'My printer is on fire' },
    ...fields,
  }
}
