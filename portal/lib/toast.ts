/** Short words at the edge of the page about what was done, with a way back where there is one. */
import i18next from 'i18next'
import type { toast as Sonner } from 'sonner'
import { describeProblem } from './describe-problem.ts'
import { later } from './later.ts'

/** What shows them; `<Toaster>` asks for it when the page is at rest. */
export const toaster = later(() => import('../ui/sonner.tsx'))

const undoMs = 8_000
const warningMs = 15_000

type Position = NonNullable<Parameters<typeof Sonner>[1]>['position']
let position: Position

/** A page whose foot is in use, such as by an editor, has them elsewhere while it is shown. @returns how to end that */
export function placeToasts(place: Position): () => void {
  position = place
  return () => {
    position = undefined
  }
}

/** What is said before they can be shown is said then. */
function show(say: (sonner: typeof Sonner) => void): void {
  void toaster.ready.then(async ({ sonner, mounted }) => {
    await mounted
    say(sonner)
  })
}

export function toast(message: string): void {
  const place = position
  show((sonner) => sonner(message, { position: place }))
}

/** @param undo what puts it back */
export function toastUndo(message: string, undo: () => void): void {
  const options = { position, duration: undoMs, action: { label: i18next.t('common:undo'), onClick: undo } }
  show((sonner) => sonner(message, options))
}

/** @param retry what tries it again */
export function toastError(error: unknown, retry?: () => void): void {
  const { title, detail } = describeProblem(error)
  const options = {
    position,
    description: detail,
    duration: undoMs,
    ...(retry ? { action: { label: i18next.t('common:retry'), onClick: retry } } : {}),
  }
  show((sonner) => sonner.error(title, options))
}

interface Warning {
  readonly title: string
  readonly description: string
  readonly action: { readonly label: string; readonly run: () => void }
}

/** Something went another way than one thinks; it stays long enough to be read. */
export function toastWarning({ title, description, action }: Warning): void {
  const options = { description, duration: warningMs, action: { label: action.label, onClick: action.run } }
  show((sonner) => sonner.warning(title, options))
}

interface ToastChoice {
  readonly label: string
  readonly run: () => void
}

/** Asks something that can wait: it stays until it is answered or put away. */
export function toastChoice(message: string, yes: ToastChoice, no: ToastChoice): void {
  show((sonner) =>
    sonner(message, {
      duration: Number.POSITIVE_INFINITY,
      action: { label: yes.label, onClick: yes.run },
      cancel: { label: no.label, onClick: no.run },
    }),
  )
}
