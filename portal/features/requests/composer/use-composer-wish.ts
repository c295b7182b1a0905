/** Does what other parts of the page ask of the composer: another mode, a quote, words, files. */
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../lib/session.ts'
import { type ComposerMode, type ComposerWish, useRequestPage } from '../request-page-context.ts'
import type { EditorHandle } from './editor.tsx'
import type { ComposerDraft, useComposerDrafts } from './use-composer-drafts.ts'

const excerptLength = 200

interface Wished {
  readonly drafts: ReturnType<typeof useComposerDrafts>
  readonly mode: ComposerMode
  readonly setMode: (mode: ComposerMode) => void
  readonly editor: RefObject<EditorHandle | null>
}

export function useComposerWish({ drafts, mode, setMode, editor }: Wished): void {
  const { composerWish, conversation } = useRequestPage()
  const { t } = useTranslation('request')
  const mayNote = useMay('note:write')
  const grant = useEffectEvent((wish: ComposerWish) => {
    composerWish.set(null)
    const wanted = wish.mode === 'note' && !mayNote ? 'reply' : (wish.mode ?? mode)
    flushSync(() => {
      setMode(wanted)
      fulfil(wish, drafts[wanted], (id) => conversation.state.messages.find((message) => message.id === id))
      if (wish.files) drafts[wanted].uploads.add(wish.files, t('files.pasted'))
    })
    // At once: the key after `r` is the first letter of a reply, however busy the machine is.
    editor.current?.focus()
    // And again when a menu that closes has given the focus back to its button.
    requestAnimationFrame(() => {
      editor.current?.focus()
      if (wish.insert) editor.current?.insert(wish.insert)
    })
  })
  useEffect(
    () =>
      composerWish.subscribe(() => {
        const wish = composerWish.get()
        if (wish) grant(wish)
      }),
    [composerWish],
  )
}

type Find = (id: string) => { id: string; author: { id: string; name: string }; body: string } | undefined

function fulfil({ quoteId, restore }: ComposerWish, written: ComposerDraft, find: Find): void {
  const quoted = quoteId === undefined ? undefined : find(quoteId)
  if (quoted) {
    const { id, author, body } = quoted
    written.setQuote({ id, author, excerpt: body.replace(/\s+/g, ' ').slice(0, excerptLength) })
  }
  if (!restore) return
  const { text } = written.draft
  written.draft.set(text.trim() === '' ? restore.body : `${restore.body}\n\n${text}`)
  if (restore.quote) written.setQuote(restore.quote)
  written.uploads.restore(restore.files)
}
