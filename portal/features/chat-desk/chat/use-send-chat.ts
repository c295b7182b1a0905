/** Hands what was written to the outbox, which has it sent whatever happens to the page. */
import { useCallback } from 'react'
import { serverNow } from '../../../lib/clock.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { useChat, type WritingMode } from '../chats/chat-handle.ts'
import { tellStill } from '../chats/use-chat-presence.ts'
import type { Written } from './use-written.ts'

/** The longest that the desk takes. */
export const longestMessage = 50_000

/** Why it cannot be sent now. */
export function refusalOf({ text, uploads }: Written): 'uploading' | 'tooLong' | 'blank' | null {
  if (uploads.isBusy) return 'uploading'
  if (text.length > longestMessage) return 'tooLong'
  return text.trim() === '' && uploads.files.length === 0 ? 'blank' : null
}

export function useSendChat(): (mode: WritingMode, written: Written) => void {
  const { requestId, conversation } = useChat()
  const outbox = useOutbox()
  return useCallback(
    (mode, written) => {
      outbox.add({
        clientId: crypto.randomUUID(),
        requestId,
        kind: mode,
        body: written.text,
        quote: null,
        mentions: [],
        files: written.uploads.files,
        lastSeenId: conversation.state.messages.at(-1)?.id ?? null,
        confirm: false,
        then: null,
        createdAt: new Date(serverNow()).toISOString(),
        heldUntil: null,
        state: 'sending',
        refusal: null,
      })
      written.clear()
      tellStill(requestId)
    },
    [requestId, conversation, outbox],
  )
}
