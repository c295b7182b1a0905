import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { useChatRequest } from '../api/queries.ts'
import { Said } from './chat-message.tsx'

/** What the visitor said first, which is what the request asks. */
export function FirstWords({ session }: { session: ChatSession }) {
  const { data } = useChatRequest(session.requestId)
  const text = data?.description.trim() || session.title
  return (
    <Said person={session.visitor} at={session.queuedAt}>
      <p dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere">
        {text}
      </p>
    </Said>
  )
}
