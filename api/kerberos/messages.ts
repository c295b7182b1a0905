/** What the API and its verifiers say to each other; each is a process of its own. */

export interface VerifyOrder {
  readonly id: number
  /** Base64. */
  readonly token: string
}

export type VerifyAnswer =
  | { readonly id: number; readonly outcome: 'accepted'; readonly principal: string; readonly answer: string | null }
  /** `reason` in the words of the library, for the log. */
  | { readonly id: number; readonly outcome: 'refused'; readonly reason: string }

/** The first word of a verifier. */
export type VerifierReady = { readonly ready: true } | { readonly ready: false; readonly reason: string }
