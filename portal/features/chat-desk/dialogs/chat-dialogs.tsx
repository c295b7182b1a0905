import type { OwnChat } from '../chats/own-chats.ts'
import { BlockDialog } from './block-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** `resolve`: the chat is over already, and what is left is its request. */
export type ChatDialogName = 'end' | 'resolve' | 'transfer' | 'block'

export interface OpenChatDialog {
  readonly name: ChatDialogName
  readonly chat: OwnChat
}

interface ChatDialogsProps {
  readonly open: OpenChatDialog | null
  onClose(): void
  onPutAway(sessionId: string): void
}

/** The one dialog that is open, of the chat that it was opened for. */
export function ChatDialogs({ open, onClose, onPutAway }: ChatDialogsProps) {
  if (open === null) return null
  const { session } = open.chat
  const done = () => onPutAway(session.id)
  if (open.name === 'transfer') return <TransferDialog session={session} onClose={onClose} onDone={done} />
  if (open.name === 'block') return <BlockDialog session={session} onClose={onClose} />
  return <EndDialog session={session} isOver={open.name === 'resolve'} onClose={onClose} onDone={done} />
}
