/** Deeds that a key does at once; what carries them out is fetched with the first of them. */
import { toastError } from '../../../lib/toast.ts'
import type { QueueList } from '../list/queue-list.ts'

export function assignTo(
  list: QueueList,
  ids: readonly string[],
  person: { readonly id: string; readonly name: string },
): void {
  if (ids.length === 0) return
  Promise.all([import('./perform.ts'), import('./deeds.ts')])
    .then(([{ perform }, { assign }]) => perform(list, ids, assign(person)))
    .catch(toastError)
}

export function undoLast(): void {
  import('./perform.ts').then((module) => module.undoLast()).catch(toastError)
}
