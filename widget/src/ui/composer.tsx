import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { type Attachments, mostFiles } from '../files/attachments.ts'
import { wasUsed } from '../lib/activation.ts'
import type { Keep } from '../lib/storage.ts'
import { useLocale } from '../texts/locale.ts'
import { AttachedFiles } from './attached-files.tsx'
import { ClipIcon, SendIcon } from './icons.tsx'

interface ComposerProps {
  readonly conversation: Conversation
  readonly attachments: Attachments
  readonly keep: Keep
  readonly requestId: string
  readonly autoFocus?: boolean
}

/** As long as the desk takes. */
const maxLength = 50_000

/** Where one writes. What was begun is still there after a reload. */
export function Composer({ conversation, attachments, keep, requestId, autoFocus }: ComposerProps) {
  const { texts } = useLocale()
  const name = `draft:${requestId}`
  const [text, setText] = useState(() => keep.read<string>(name) ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (autoFocus && wasUsed()) area.current?.focus()
  }, [])

  const write = (value: string) => {
    setText(value)
    setWrong(null)
    if (value) keep.write(name, value)
    else keep.remove(name)
    if (value.trim()) conversation.typed()
  }
  const add = (files: readonly File[]) => {
    setWrong(files.length + attachments.list.length > mostFiles ? texts.tooManyFiles(mostFiles) : null)
    attachments.add(files, texts.pastedPicture)
  }
  const ready = attachments.list.flatMap(({ file }) => (file ? [file] : []))
  const isEmpty = !text.trim() && ready.length === 0
  const send = () => {
    if (attachments.isBusy) return setWrong(texts.waitForUpload)
    if (isEmpty) return
    conversation.send(text.trim(), ready)
    attachments.clear()
    write('')
    area.current?.focus()
  }
  return (
    <form
      class="foot"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <AttachedFiles attachments={attachments} />
      {wrong && (
        <p class="muted small" role="alert">
          {wrong}
        </p>
      )}
      <div class="composer">
        <button
          type="button"
          class="icon-button"
          aria-label={texts.attach}
          title={texts.attach}
          onClick={() => picker.current?.click()}
        >
          <ClipIcon size={18} />
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          tabIndex={-1}
          onChange={(event) => {
            const input = event.currentTarget as HTMLInputElement
            add([...(input.files ?? [])])
            input.value = ''
          }}
        />
        <textarea
          ref={area}
          class="input"
          rows={1}
          dir="auto"
          maxLength={maxLength}
          value={text}
          placeholder={texts.writeHere}
          aria-label={texts.writeHere}
          title={texts.sendHint}
          enterkeyhint="send"
          onInput={(event) => write((event.currentTarget as HTMLTextAreaElement).value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            send()
          }}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])]
            if (files.length === 0) return
            event.preventDefault()
            add(files)
          }}
        />
        <button type="submit" class="send" aria-label={texts.send} aria-disabled={isEmpty ? 'true' : undefined}>
          <SendIcon size={18} />
        </button>
      </div>
    </form>
  )
}
