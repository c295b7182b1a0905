/** What the parts of the page share. The object is the same as long as the request is: who reads it is not drawn anew. */
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { Presence, Typist } from '@holdfast/stream-client/stream-client.ts'
import { useQuery } from '@tanstack/react-query'
import { createContext, use, useMemo } from 'react'
import { type Cell, useCell } from '../../lib/conversation/cell.ts'
import type { ConversationStore } from '../../lib/conversation/conversation-store.ts'
import type { PendingMessage } from '../../lib/outbox/pending-message.ts'
import { detailQuery } from './api/queries.ts'
import { applyPending, type RequestChanges } from './api/request-changes.ts'

/** Menus that a key opens. */
export type MenuName = 'status' | 'priority' | 'assignee' | 'tags' | 'team' | 'link' | 'handOver' | 'search'

/** Dialogs, with what they begin with. */
export type OpenDialog =
  | {
      readonly name: 'resolve'
      readonly text?: string
      /** Sends the reply first; fails where that could not be sent now. */
      readonly reply?: () => Promise<void>
    }
  | { readonly name: 'wait'; readonly reason?: NonNullable<RequestDetail['waitReason']> }
  | { readonly name: 'reopen' }
  | { readonly name: 'cancel' }
  | { readonly name: 'blockVisitor' }
  | { readonly name: 'privateLinks' }
  | { readonly name: 'versions'; readonly messageId: string }
  | { readonly name: 'picture'; readonly fileId: string; readonly fileIds: readonly string[] }

export type ComposerMode = 'reply' | 'note'

/** What others ask of the composer. */
export interface ComposerWish {
  readonly mode?: ComposerMode
  /** The message that is answered. */
  readonly quoteId?: string
  readonly insert?: string
  readonly files?: readonly File[]
  /** What was written before, and taken back. */
  readonly restore?: PendingMessage
}

export interface RequestPage {
  readonly requestId: string
  readonly changes: RequestChanges
  readonly conversation: ConversationStore
  readonly typists: Cell<readonly Typist[]>
  readonly presence: Cell<Presence | null>
  readonly menu: Cell<MenuName | null>
  readonly dialog: Cell<OpenDialog | null>
  readonly composerWish: Cell<ComposerWish | null>
  /** The message that an address or a search leads to. */
  readonly target: Cell<string | null>
  /** Words for who does not see what changes. */
  readonly announcement: Cell<string>
}

const RequestPageContext = createContext<RequestPage | null>(null)
export const RequestPageProvider = RequestPageContext

export function useRequestPage(): RequestPage {
  const page = use(RequestPageContext)
  if (!page) throw new Error('useRequestPage needs a page of a request around it')
  return page
}

/** The request with every change on its way already in it. */
export function useRequest(): RequestDetail {
  const { requestId, changes } = useRequestPage()
  const { data } = useQuery(detailQuery(requestId))
  const pending = useCell(changes.pending)
  if (!data) throw new Error('useRequest is only asked once the request was read')
  return useMemo(() => applyPending(data, pending), [data, pending])
}
