import { useTranslation } from 'react-i18next'
import { toastError, toastUndo } from '../../../lib/toast.ts'
import { deleteNote } from '../api/notes.ts'
import { Removals } from '../api/removals.ts'

export const removals = new Removals()
addEventListener('pagehide', () => removals.flush())

/** @returns how to delete a note: at once for the eye, for good when it was not brought back */
export function useRemoveNote(personId: string): (noteId: string) => void {
  const { t } = useTranslation('people')
  return (noteId) => {
    removals.add(noteId, {
      remove: (id, isLeaving) => deleteNote(personId, id, isLeaving),
      onRefused: (_id, error) => toastError(error),
    })
    toastUndo(t('notes.deleted'), () => removals.undo(noteId))
  }
}
