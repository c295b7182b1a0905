import { type FormEvent, type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { newKey } from '../../../lib/api/client.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useMay } from '../../../lib/session.ts'
import { toastError } from '../../../lib/toast.ts'
import { Keys } from '../../../shell/keys.tsx'
import { Button } from '../../../ui/button.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useNotes, writeNote } from '../api/notes.ts'
import { Nothing, Section } from '../section.tsx'
import { Note } from './note.tsx'
import { removals } from './use-remove-note.ts'

interface NotesSectionProps {
  readonly personId: string
  readonly name: string
  readonly ref: Ref<HTMLTextAreaElement>
}

/** What colleagues should know of the person, who never sees it. */
export function NotesSection({ personId, name, ref }: NotesSectionProps) {
  const { t } = useTranslation('people')
  const mayRead = useMay('person_note:read')
  const mayWrite = useMay('person_note:write')
  const { data, error, refetch } = useNotes(personId, mayRead)
  const hidden = useCell(removals.hidden)
  if (!mayRead) return null
  const notes = data?.filter(({ id }) => !hidden.has(id))
  return (
    <Section title={t('notes.title')} aside={t('notes.hidden', { name })}>
      {mayWrite && <NewNote personId={personId} ref={ref} />}
      {error && !data ? (
        <ErrorState inline error={error} onRetry={() => void refetch()} />
      ) : !notes ? (
        <LoadingRows rows={2} rowClassName="h-14 px-0" />
      ) : notes.length === 0 ? (
        <Nothing>{t('notes.none')}</Nothing>
      ) : (
        <ul className="grid gap-2">
          {notes.map((note) => (
            <li key={note.id}>
              <Note personId={personId} note={note} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function NewNote({ personId, ref }: { personId: string; ref: Ref<HTMLTextAreaElement> }) {
  const { t } = useTranslation('people')
  const draft = useDraft(`person-note.${personId}`)
  const key = useRef(newKey())
  const [isPending, setPending] = useState(false)
  const isBlank = draft.text.trim() === ''
  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (isBlank || isPending) return
    setPending(true)
    try {
      await writeNote(personId, draft.text.trim(), key.current)
      draft.clear()
      key.current = newKey()
    } catch (error) {
      toastError(error)
    } finally {
      setPending(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save()
    if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <form onSubmit={(event) => void save(event)} className="mb-3">
      <Textarea
        ref={ref}
        value={draft.text}
        maxLength={4_000}
        aria-label={t('notes.field')}
        placeholder={t('notes.placeholder')}
        onChange={(event) => draft.set(event.target.value)}
        onKeyDown={onKeyDown}
        className="min-h-16 border-note-border bg-note"
      />
      {!isBlank && (
        <div className="mt-1.5 flex justify-end">
          <Button type="submit" pending={isPending}>
            {t('notes.add')}
            <Keys keys="mod+enter" />
          </Button>
        </div>
      )}
    </form>
  )
}
