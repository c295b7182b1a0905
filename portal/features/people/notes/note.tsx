import type { PersonNote } from '@holdfast/contracts/person-notes/person-note.ts'
import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useAgents } from '../../../lib/lookups.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { editNote } from '../api/notes.ts'
import { useRemoveNote } from './use-remove-note.ts'

/** A note; its writer can change it and take it away. */
export function Note({ personId, note }: { personId: string; note: PersonNote }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const meId = useMe().person.id
  const isOwn = useMay('person_note:write') && note.author.id === meId
  const face = useAgents().byId.get(note.author.id) ?? note.author
  const [isEditing, setEditing] = useState(false)
  const remove = useRemoveNote(personId)
  return (
    <article
      aria-label={t('notes.by', { name: note.author.name })}
      className="group/note rounded-lg border border-note-border bg-note px-3 py-2"
    >
      <div className="flex min-h-6 items-center gap-2 text-small text-note-foreground">
        <PersonAvatar person={face} size={20} />
        <span dir="auto" className="truncate font-medium">
          {note.author.name}
        </span>
        <time dateTime={note.updatedAt} title={format.dateTime(note.updatedAt)} className="shrink-0 tabular-nums">
          {format.day(note.updatedAt)}
        </time>
        {isOwn && !isEditing && (
          <span className="ms-auto flex opacity-0 group-focus-within/note:opacity-100 group-hover/note:opacity-100 touch:opacity-100">
            <Button variant="ghost" size="icon-sm" aria-label={t('common:edit')} onClick={() => setEditing(true)}>
              <Pencil aria-hidden />
            </Button>
            <Button variant="ghost" size="icon-sm" aria-label={t('notes.delete')} onClick={() => remove(note.id)}>
              <Trash2 aria-hidden />
            </Button>
          </span>
        )}
      </div>
      {isEditing ? (
        <EditNote personId={personId} note={note} onDone={() => setEditing(false)} />
      ) : (
        <p dir="auto" className="keep-side whitespace-pre-wrap wrap-anywhere">
          {note.body}
        </p>
      )}
    </article>
  )
}

function EditNote({ personId, note, onDone }: { personId: string; note: PersonNote; onDone: () => void }) {
  const { t } = useTranslation('people')
  const [text, setText] = useState(note.body)
  const [isPending, setPending] = useState(false)
  const isBlank = text.trim() === ''
  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (isBlank || isPending) return
    if (text.trim() === note.body) return onDone()
    setPending(true)
    try {
      await editNote(personId, note, text.trim())
      onDone()
    } catch (error) {
      toastError(error)
      setPending(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save()
    // What has been changed is not thrown away by a key.
    if (event.key === 'Escape' && text === note.body) onDone()
  }
  return (
    <form onSubmit={(event) => void save(event)} className="mt-1 grid gap-2">
      <Textarea
        autoFocus
        value={text}
        maxLength={4_000}
        aria-label={t('notes.field')}
        onChange={(event) => setText(event.target.value)}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
        onKeyDown={onKeyDown}
      />
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" pending={isPending} disabled={isBlank}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
