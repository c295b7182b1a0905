/** Short words at the edge of the page about what was done, with a way back where there is one. */
import i18next from 'i18next'
import { toast as sonner } from 'sonner'
import { describeProblem } from './describe-problem.ts'

const undoMs = 8_000

type Position = NonNullable<Parameters<typeof sonner>[1]>['position']
let position: Position

/** A page whose foot is in use, such as by an editor, has them elsewhere while it is shown. @returns how to end that */
export function placeToasts(place: Position): () => void {
  position = place
  return () => {
    position = undefined
  }
}

export const toast = (message: string): void => void sonner(message, { position })

/** @param undo what puts it back */
export function toastUndo(message: string, undo: () => void): void {
  sonner(message, { position, duration: undoMs, action: { label: i18next.t('common:undo'), onClick: undo } })
}

/** @param retry what tries it again */
export function toastError(error: unknown, retry?: () => void): void {
  const { title, detail } = describeProblem(error)
  sonner.error(title, {
    position,
    description: detail,
    duration: undoMs,
    ...(retry ? { action: { label: i18next.t('common:retry'), onClick: retry } } : {}),
  })
}

interface ToastChoice {
  readonly label: string
  readonly run: () => void
}

/** Asks something that can wait: it stays until it is answered or put away. */
export function toastChoice(message: string, yes: ToastChoice, no: ToastChoice): void {
  sonner(message, {
    duration: Number.POSITIVE_INFINITY,
    action: { label: yes.label, onClick: yes.run },
    cancel: { label: no.label, onClick: no.run },
  })
}
