import { useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { api, unwrap } from '../../../lib/api/client.ts'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { type ComposerMode, useRequestPage } from '../request-page-context.ts'
import { tellStill, tellWriting } from '../use-request-presence.ts'
import { makeLink, replaceStretch, toggleCode, toggleMarks } from './markdown-edit.ts'
import { Suggestions } from './suggestions.tsx'
import { Toolbar } from './toolbar.tsx'
import type { ComposerDraft } from './use-composer-drafts.ts'
import { useApply } from './use-editor.ts'
import { useSuggestions } from './use-suggestions.tsx'
import { whileWriting } from './while-writing.ts'

export interface EditorHandle {
  focus(): void
  /** Where the caret is. */
  insert(text: string): void
}

interface EditorProps {
  readonly ref: Ref<EditorHandle>
  readonly mode: ComposerMode
  readonly written: ComposerDraft
  readonly longest: number
  readonly onSubmit: () => void
  readonly attachments: ReactNode
  /** The buttons at the end of the toolbar. */
  readonly children: ReactNode
}

/** The text field with its lists and its toolbar. */
export function Editor({ ref, mode, written, longest, onSubmit, attachments, children }: EditorProps) {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const { draft, uploads } = written
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [isPreview, setPreview] = useState(false)
  const apply = useApply(field, draft.set)
  const suggesting = useSuggestions(requestId, apply)
  const addFiles = (files: readonly File[]) => uploads.add(files, t('files.pasted'))
  useImperativeHandle(ref, () => {
    const endPreview = () => flushSync(() => setPreview(false))
    return {
      focus() {
        endPreview()
        field.current?.focus()
      },
      insert(text) {
        endPreview()
        apply(({ text: whole, from, to }) => replaceStretch(whole, from, to, text))
      },
    }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a field that is there again goes on where its text ends
  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [isPreview])

  const onChange = (element: HTMLTextAreaElement) => {
    draft.set(element.value)
    suggesting.look(element.value, element.selectionStart)
    if (element.value === '') tellStill(requestId)
    else tellWriting(requestId, mode === 'note')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (suggesting.takeKey(event) || event.nativeEvent.isComposing) return
    const withModifier = event.metaKey || event.ctrlKey
    const key = event.key.toLowerCase()
    if (withModifier && key === 'enter') onSubmit()
    else if (withModifier && key === 'b') apply((at) => toggleMarks(at, '**'))
    else if (withModifier && key === 'e') apply(toggleCode)
    else if (withModifier && event.shiftKey && key === 'k') apply((at) => makeLink(at, t('composer.linkWords')))
    else if (key === 'escape') field.current?.blur()
    else return
    event.preventDefault()
  }
  const { open } = suggesting
  return (
    <div>
      {open && (
        <Suggestions
          id={listId}
          label={t(open.kind === 'mention' ? 'composer.mention' : 'composer.canned')}
          items={open.items}
          chosen={open.chosen}
          empty={open.isLoading ? t('common:loading') : t('composer.noCanned')}
          onChoose={suggesting.choose}
        />
      )}
      {isPreview ? (
        <Preview text={draft.text} />
      ) : (
        <textarea
          ref={field}
          dir="auto"
          rows={1}
          value={draft.text}
          aria-label={t(mode === 'note' ? 'composer.noteField' : 'composer.replyField')}
          aria-autocomplete="list"
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open && open.items.length > 0 ? `${listId}-${open.chosen}` : undefined}
          placeholder={t(mode === 'note' ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
          onChange={(event) => onChange(event.currentTarget)}
          onKeyDown={onKeyDown}
          onBlur={suggesting.close}
          onPaste={(event) => {
            const files = [...event.clipboardData.files]
            if (files.length === 0) return
            event.preventDefault()
            addFiles(files)
          }}
          className="field-sizing-content block max-h-[40vh] min-h-16 w-full resize-none max-md:min-h-0 overflow-y-auto bg-transparent px-3 py-2 text-read outline-none placeholder:text-muted-foreground max-md:text-[16px]"
        />
      )}
      {attachments}
      <div className={cn('flex flex-wrap items-center gap-2 px-2 pb-2', whileWriting)}>
        <Toolbar apply={apply} isPreview={isPreview} onPreview={() => setPreview(!isPreview)} onFiles={addFiles} />
        <DraftState written={written} longest={longest} />
        <span className="ms-auto flex items-center gap-2">{children}</span>
      </div>
    </div>
  )
}

function DraftState({ written, longest }: { written: ComposerDraft; longest: number }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const { text, savedAt } = written.draft
  if (text.length > longest * 0.9)
    return (
      <span
        role="status"
        className={text.length > longest ? 'text-small text-sla-late' : 'text-small text-muted-foreground'}
      >
        {t('composer.length', { length: format.number(text.length), longest: format.number(longest) })}
      </span>
    )
  if (savedAt === null) return null
  return (
    <span className="text-small text-muted-foreground max-lg:hidden">
      {t('composer.saved', { time: format.time(savedAt) })}
    </span>
  )
}

function Preview({ text }: { text: string }) {
  const { t } = useTranslation('request')
  const { data, error, refetch } = useQuery({
    queryKey: ['messages', 'preview', text],
    queryFn: () => unwrap(api.POST('/api/v1/messages/preview', { body: { body: text } })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="max-h-[40vh] min-h-16 overflow-y-auto px-3 py-2">
      {error ? (
        <ErrorState inline error={error} onRetry={() => void refetch()} />
      ) : text.trim() === '' ? (
        <p className="text-muted-foreground">{t('composer.nothingToPreview')}</p>
      ) : (
        <MarkdownBody html={data?.html ?? ''} />
      )}
    </div>
  )
}
