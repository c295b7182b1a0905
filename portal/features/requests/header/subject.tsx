import { Pencil } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCell } from '../../../lib/conversation/cell.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { patchFields } from '../api/patches.ts'
import { EditConflict } from '../api/request-changes.ts'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { isEnded } from '../state-rules.ts'

/** The longest that the desk takes. */
const longest = 200

/** Edited where it stands: Enter keeps, Escape leaves it as it was. */
export function Subject() {
  const { t } = useTranslation('request')
  const request = useRequest()
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (isEditing) {
    return (
      <SubjectEditor
        title={request.title}
        onDone={() => {
          setEditing(false)
          requestAnimationFrame(() => button.current?.focus())
        }}
      />
    )
  }
  const mayEdit = !isEnded(request)
  return (
    <div className="group flex min-w-0 items-center gap-1">
      <h2 dir="auto" className="min-w-0 text-page font-semibold tracking-[-0.014em] wrap-anywhere max-md:line-clamp-2">
        {request.title}
      </h2>
      {mayEdit && (
        <Button
          ref={button}
          variant="ghost"
          size="icon-sm"
          aria-label={t('editSubject')}
          onClick={() => setEditing(true)}
          className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 touch:opacity-100"
        >
          <Pencil aria-hidden />
        </Button>
      )}
    </div>
  )
}

function SubjectEditor({ title, onDone }: { title: string; onDone: () => void }) {
  const { t } = useTranslation('request')
  const { changes } = useRequestPage()
  const [text, setText] = useState(title)
  const [begun] = useState(title)
  const [theirs, setTheirs] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const isSaving = useCell(changes.pending).some((one) => one.field === 'title')
  useEffect(() => field.current?.select(), [])

  const save = async (overwrite = false) => {
    const wanted = text.replace(/\s+/g, ' ').trim()
    if (wanted === '' || wanted === title) return onDone()
    // It came while one was typing: the desk would take this as a change of that.
    if (!overwrite && title !== begun) return setTheirs(title)
    try {
      const fields = { title: wanted }
      await changes.run({ type: 'edit', fields }, { patch: patchFields(fields), field: 'title', overwrite })
      onDone()
    } catch (error) {
      // What was typed stays in the field.
      if (error instanceof EditConflict) setTheirs(error.theirs.title)
      else toastError(error)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      void save()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      onDone()
    }
  }
  return (
    <div className="grid gap-1">
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        value={text}
        maxLength={longest}
        aria-label={t('subject')}
        aria-busy={isSaving}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => theirs === null && void save()}
        className="field-sizing-content -mx-1.5 w-[calc(100%+12px)] resize-none rounded-md border border-ring bg-card px-1.5 text-page font-semibold tracking-[-0.014em] outline-none ring-2 ring-ring/35"
      />
      {theirs !== null && (
        <div role="alert" className="flex flex-wrap items-center gap-2 text-small">
          <span className="text-sla-soon">{t('conflict.subject', { theirs })}</span>
          <Button size="sm" variant="outline" onClick={() => void save(true)}>
            {t('conflict.useMine')}
          </Button>
          <Button size="sm" variant="ghost" onClick={onDone}>
            {t('conflict.useTheirs')}
          </Button>
        </div>
      )}
    </div>
  )
}
