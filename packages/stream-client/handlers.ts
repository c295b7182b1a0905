/** What a page is told about something that it follows. */
import type { LinePlace, Present, ReadMark, ServerFrame } from '@holdfast/contracts/stream/protocol.ts'

type Frame<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>

export type Person = Present['person']

/** Somebody who is writing now. */
export interface Typist {
  readonly person: Person
  /** A note, which the requester's side does not hear of. */
  readonly internal: boolean
}

/** Who has the request open, and who came and went since the last time; whoever is oneself is not in it. */
export interface Presence {
  readonly present: readonly Present[]
  /** Those who take part and are connected to the desk, but do not have this request open. */
  readonly elsewhere: readonly Present[]
  readonly joined: readonly Present[]
  readonly left: readonly Present[]
}

export interface StreamHandlers {
  /** The server follows along: at first, and after each reconnection. What was missed comes as events after it. */
  readonly onSubscribed?: (now: {
    readonly cursor: number
    readonly reads: readonly ReadMark[]
    readonly unread: number | null
    readonly line: readonly LinePlace[] | null
  }) => void
  /** Each once and in order, however often the connection was lost. */
  readonly onEvent?: (event: Frame<'event'>) => void
  readonly onChange?: (change: Frame<'change'>) => void
  readonly onNotification?: (notification: Frame<'notification'>) => void
  readonly onInbox?: (unread: number) => void
  readonly onLine?: (line: readonly LinePlace[]) => void
  /** All who are writing now, after each change; whoever stops, or has sent it, is out of it. */
  readonly onTyping?: (typists: readonly Typist[]) => void
  readonly onPresence?: (presence: Presence) => void
  readonly onRead?: (mark: ReadMark) => void
  /** Too much was missed: read the page anew. What happens from now on comes as events again. */
  readonly onReload?: () => void
  /** It cannot be followed any more; nothing comes after it. */
  readonly onEnded?: (problem: Frame<'ended'>['problem']) => void
}
