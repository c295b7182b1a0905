import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { ArrowUp, Paperclip } from 'lucide-react'
import { type ChangeEvent, type KeyboardEvent, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { UploadList } from '../../../components/uploads/upload-list.tsx'
import type { Draft } from '../../../lib/drafts.ts'
import type { Uploads } from '../../../lib/files/use-uploads.ts'
import { stream, useStreamStatus } from '../../../lib/stream.ts'
import { Button } from '../../../ui/button.tsx'
import { Textarea } from '../../../ui/textarea.tsx'

const longest = 50_000

/** Where one answers. What is written is kept, whatever happens to the page. */
export function OwnComposer({
  request,
  draft,
  uploads,
  hint,
  pending = false,
  field,
  onSend,
}: {
  request: RequestDetail
  draft: Draft
  uploads: Uploads
  /** What writing does besides, such as opening it again. */
  hint: string | null
  pending?: boolean
  field: RefObject<HTMLTextAreaElement | null>
  onSend: () => void
}) {
  const { t } = useTranslation('my-requests')
  const isOffline = useStreamStatus().code === 'offline'
  const isReady = (/\S/.test(draft.text) || uploads.files.length > 0) && !uploads.isBusy
  const send = () => {
    if (isReady && !pending) onSend()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  const said = uploads.isBusy ? t('write.files') : isOffline ? t('write.offline') : hint
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <UploadList uploads={uploads} />
      <div className="flex items-end gap-2">
        <Attach uploads={uploads} />
        <Textarea
          ref={field}
          rows={1}
          aria-label={t('write.label')}
          placeholder={t('write.placeholder')}
          maxLength={longest}
          className="max-h-48 min-h-11 flex-1 resize-none px-3 py-2.5"
          value={draft.text}
          onChange={(event) => {
            draft.set(event.target.value)
            stream().typing(request.id)
          }}
          onKeyDown={press}
        />
        <Button
          type="submit"
          className="size-11 p-0 [&_svg]:size-4.5"
          aria-label={t('write.send')}
          disabled={!isReady}
          pending={pending}
        >
          <ArrowUp aria-hidden />
        </Button>
      </div>
      <p role="status" className="flex justify-between gap-3 text-small text-muted-foreground empty:hidden">
        {said}
      </p>
    </form>
  )
}

function Attach({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('uploads')
  const files = useRef<HTMLInputElement>(null)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(target.files ?? [])], t('pastedName'))
    // The same file can be chosen again.
    target.value = ''
  }
  return (
    <div className="flex">
      <input ref={files} type="file" multiple hidden aria-label={t('attach')} onChange={take} />
      <Button
        variant="ghost"
        className="size-11 p-0 [&_svg]:size-4.5"
        aria-label={t('attach')}
        onClick={() => files.current?.click()}
      >
        <Paperclip aria-hidden />
      </Button>
    </div>
  )
}
