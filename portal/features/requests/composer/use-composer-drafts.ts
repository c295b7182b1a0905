/** What is being written, kept by mode and request: text, files and what it answers. */
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { useEffect, useRef, useState } from 'react'
import { type Draft, useDraft } from '../../../lib/drafts.ts'
import { type Uploads, useUploads } from '../../../lib/files/use-uploads.ts'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import type { ComposerMode } from '../request-page-context.ts'

export type Quoted = NonNullable<PendingMessage['quote']>

export interface ComposerDraft {
  readonly draft: Draft
  readonly uploads: Uploads
  readonly quote: Quoted | null
  setQuote(quote: Quoted | null): void
  clear(): void
}

export function useComposerDrafts(requestId: string): Record<ComposerMode, ComposerDraft> {
  return { reply: useComposerDraft(`reply.${requestId}`), note: useComposerDraft(`note.${requestId}`) }
}

function useComposerDraft(name: string): ComposerDraft {
  const draft = useDraft(name)
  const kept = useDraft(`${name}.files`)
  const uploads = useUploads(parseFiles(kept.text))
  const [quote, setQuote] = useState<Quoted | null>(null)
  const ids = uploads.files.map(({ id }) => id).join(' ')
  const known = useRef(ids)
  useEffect(() => {
    if (known.current === ids) return
    known.current = ids
    kept.set(ids === '' ? '' : JSON.stringify(uploads.files))
  }, [ids, kept, uploads.files])
  return {
    draft,
    uploads,
    quote,
    setQuote,
    clear() {
      draft.clear()
      uploads.clear()
      setQuote(null)
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
