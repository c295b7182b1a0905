/** Short words at the edge of the page about what was done, with a way back where there is one. */
import i18next from 'i18next'
import { toast as sonner } from 'sonner'
import { describeProblem } from './describe-problem.ts'

const undoMs = 8_000

export const toast = (message: string): void => void sonner(message)

/** @param undo what puts it back */
export function toastUndo(message: string, undo: () => void): void {
  sonner(message, { duration: undoMs, action: { label: i18next.t('common:undo'), onClick: undo } })
}

/** @param retry what tries it again */
export function toastError(error: unknown, retry?: () => void): void {
  const { title, detail } = describeProblem(error)
  sonner.error(title, {
    description: detail,
    duration: undoMs,
    ...(retry ? { action: { label: i18next.t('common:retry'), onClick: retry } } : {}),
  })
}
