/** What agents wrote down about a person. Each change is shown at once, and taken back when the desk refuses it. */
import type { PersonNote } from '@holdfast/contracts/person-notes/person-note.ts'
import { useQuery } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { personKeys } from './keys.ts'

export const useNotes = (personId: string, enabled: boolean) =>
  useQuery({
    queryKey: personKeys.notes(personId),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/people/{personId}/notes', { params: { path: { personId } } })))
        .items as PersonNote[],
    enabled,
  })

const patch = (personId: string, change: (notes: PersonNote[]) => PersonNote[]) =>
  queryClient.setQueryData(personKeys.notes(personId), (notes: PersonNote[] | undefined) => notes && change(notes))

/** @param key the same for all tries of one note */
export async function writeNote(personId: string, body: string, key: string): Promise<void> {
  const params = { path: { personId }, header: keyed(key) }
  const note = (await unwrap(api.POST('/api/v1/people/{personId}/notes', { params, body: { body } }))) as PersonNote
  patch(personId, (notes) => [note, ...notes.filter(({ id }) => id !== note.id)])
}

export async function editNote(personId: string, { id: noteId, version }: PersonNote, body: string): Promise<void> {
  const params = { path: { personId, noteId }, header: ifMatch(version) }
  const edited = (await unwrap(
    api.PATCH('/api/v1/people/{personId}/notes/{noteId}', { params, body: { body } }),
  )) as PersonNote
  patch(personId, (notes) => notes.map((note) => (note.id === noteId ? edited : note)))
}

/** @param isLeaving the page goes away: the request outlives it */
export async function deleteNote(personId: string, noteId: string, isLeaving = false): Promise<void> {
  const params = { path: { personId, noteId } }
  await unwrap(api.DELETE('/api/v1/people/{personId}/notes/{noteId}', { params, keepalive: isLeaving }))
  patch(personId, (notes) => notes.filter(({ id }) => id !== noteId))
}
