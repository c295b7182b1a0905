/** What is being written in a chat, kept by mode over reloads; the page of the request goes on with the same. */
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { useEffect, useRef } from 'react'
import { useDraft } from '../../../lib/drafts.ts'
import { type Uploads, useUploads } from '../../../lib/files/use-uploads.ts'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import type { WritingMode } from '../chats/chat-handle.ts'

export interface Written {
  readonly text: string
  readonly uploads: Uploads
  setText(text: string): void
  clear(): void
  /** A message that was taken back, before what has been begun since. */
  restore(message: PendingMessage): void
}

export function useWritten(requestId: string): Record<WritingMode, Written> {
  return { reply: useOne(`reply.${requestId}`), note: useOne(`note.${requestId}`) }
}

function useOne(name: string): Written {
  const draft = useDraft(name)
  const kept = useDraft(`${name}.files`)
  const uploads = useUploads(parseFiles(kept.text))
  const ids = uploads.files.map(({ id }) => id).join(' ')
  const known = useRef(ids)
  useEffect(() => {
    if (known.current === ids) return
    known.current = ids
    kept.set(ids === '' ? '' : JSON.stringify(uploads.files))
  }, [ids, kept, uploads.files])
  return {
    text: draft.text,
    uploads,
    setText: draft.set,
    clear() {
      draft.clear()
      uploads.clear()
    },
    restore({ body, files }) {
      draft.set([body, draft.text].filter((text) => text.trim() !== '').join('\n\n'))
      uploads.restore(files)
    },
  }
}

function parseFiles(text: string): FileSummary[] {
  if (text === '') return []
  try {
    return JSON.parse(text) as FileSummary[]
  } catch {
    return []
  }
}
