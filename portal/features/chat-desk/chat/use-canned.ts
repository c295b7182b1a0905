/** The list of canned replies that opens while one types `/…`. */
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { matchReplies, renderCannedReply, useCannedReplies } from '../../../components/conversation/canned-replies.ts'
import { findSlash, type Slash } from '../../../components/conversation/find-slash.ts'
import { insertText } from '../../../components/conversation/insert-text.ts'
import { toastError } from '../../../lib/toast.ts'

export function useCanned(requestId: string, field: RefObject<HTMLTextAreaElement | null>) {
  const [slash, setSlash] = useState<Slash | null>(null)
  const [chosen, setChosen] = useState(0)
  const { may, replies, isLoading } = useCannedReplies(requestId, slash !== null)
  const fitting = slash ? matchReplies(replies, slash.query) : []
  // Who goes on typing what nothing fits does not mean a reply.
  const isOpen = may && slash !== null && (fitting.length > 0 || slash.query.length < 2)

  async function choose(index: number): Promise<void> {
    const reply = fitting[index]
    const element = field.current
    if (!reply || !slash || !element) return
    setSlash(null)
    try {
      const text = await renderCannedReply(reply.id, requestId)
      insertText(element, slash.from, slash.from + slash.query.length + 1, text)
    } catch (error) {
      toastError(error)
    }
  }

  return {
    isOpen,
    fitting,
    isLoading,
    chosen,
    choose: (index: number) => void choose(index),
    close: () => setSlash(null),
    /** To be called whenever text or caret change. */
    look(text: string, caret: number) {
      const found = findSlash(text, caret)
      if (found?.from !== slash?.from || found?.query !== slash?.query) setChosen(0)
      setSlash(found)
    },
    /** @returns whether the key was for the list */
    takeKey(event: KeyboardEvent): boolean {
      if (!isOpen) return false
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
      if (step !== 0 && fitting.length > 0) setChosen((chosen + step + fitting.length) % fitting.length)
      else if (event.key === 'Escape') setSlash(null)
      else if ((event.key === 'Enter' || event.key === 'Tab') && fitting[chosen]) void choose(chosen)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
