/** Hands what was written to the outbox, which has it sent whatever happens to the page. */
import { useCallback } from 'react'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { useChat, type WritingMode } from '../chats/chat-handle.ts'
import { newPending } from '../chats/new-pending.ts'
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
      const lastSeenId = conversation.state.messages.at(-1)?.id ?? null
      const { text: body, uploads } = written
      outbox.add(newPending({ requestId, kind: mode, body, files: uploads.files, lastSeenId }))
      written.clear()
      tellStill(requestId)
    },
    [requestId, conversation, outbox],
  )
}
