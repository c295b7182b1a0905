import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { serverNow } from '../../../lib/clock.ts'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import type { WritingMode } from './chat-handle.ts'

interface NewMessage {
  readonly requestId: string
  readonly kind: WritingMode
  readonly body: string
  readonly files?: readonly FileSummary[]
  /** The newest message that the page shows. */
  readonly lastSeenId: string | null
}

/** @returns what the outbox sends at once */
export function newPending({ files = [], ...message }: NewMessage): PendingMessage {
  return {
    ...message,
    files,
    clientId: crypto.randomUUID(),
    quote: null,
    mentions: [],
    confirm: false,
    after: null,
    createdAt: new Date(serverNow()).toISOString(),
    heldUntil: null,
    state: 'sending',
    refusal: null,
  }
}
