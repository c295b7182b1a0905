import type { ReactElement } from 'react'
import type { House } from './house.ts'
import type { Tongue } from './words/index.ts'

/** A mail before it has headers: what it says, to whom. */
export interface Composed {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly body: ReactElement
  readonly tongue: Tongue
  /** The one request that it is about: its mails are one thread. */
  readonly thread: { readonly requestId: string; readonly previous: readonly string[] } | null
  /** Whom "no more mails" is about; `null` for what somebody asked for and gets once. */
  readonly unsubscribe: { readonly personId: string; readonly requestId: string | null } | null
  /** Private links that it carries. */
  readonly linkIds: readonly string[]
}

/** Why there is nothing to send any more. */
export interface Suppressed {
  readonly suppressed: string
}

export type Composition = { readonly house: House; readonly mail: Composed } | Suppressed
