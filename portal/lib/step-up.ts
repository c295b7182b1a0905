/**
 * Proving once more who one is, before a dangerous deed. Whoever asks the API for one need not know: the client asks for
 * the proof where the API wants it, and then asks again.
 */
import { createCell } from './conversation/cell.ts'

type Answer = (isProved: boolean) => void

/** Who waits for a proof; the dialog shows while somebody does. */
export const waitingForProof = createCell<Answer | null>(null)

let running: Promise<boolean> | null = null

/** Asks the person; several deeds at once are one question. @returns whether it was proved */
export function askForProof(): Promise<boolean> {
  running ??= new Promise<boolean>((resolve) => {
    waitingForProof.set((isProved) => {
      waitingForProof.set(null)
      running = null
      resolve(isProved)
    })
  })
  return running
}
