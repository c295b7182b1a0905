import type { ChatState } from '@holdfast/contracts/chat/session.ts'

/** Where the chat desk keeps what it has read. */
export const chatDeskKeys = {
  desks: ['chat-desk', 'desks'] as const,
  sessions: (deskId: string, state: ChatState) => ['chat-desk', 'sessions', deskId, state] as const,
  sessionsOf: (deskId: string) => ['chat-desk', 'sessions', deskId] as const,
  /** Shared with whatever else shows a request. */
  request: (requestId: string) => ['requests', 'detail', requestId] as const,
}
