/** Puts a page together: one for each request, made anew when the address names another. */
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { Presence, Typist } from '@holdfast/stream-client/stream-client.ts'
import { useEffect, useMemo } from 'react'
import { api, unwrap } from '../../lib/api/client.ts'
import { createCell } from '../../lib/conversation/cell.ts'
import { ConversationStore } from '../../lib/conversation/conversation-store.ts'
import { useOutbox } from '../../lib/outbox/use-outbox.ts'
import { queryClient } from '../../lib/query/client.ts'
import { useMe } from '../../lib/session.ts'
import { apiSource } from './api/conversation-source.ts'
import { requestKeys } from './api/keys.ts'
import { performChange } from './api/request-change.ts'
import { RequestChanges } from './api/request-changes.ts'
import type { ComposerWish, MenuName, OpenDialog, RequestPage } from './request-page-context.ts'

export function useNewRequestPage(requestId: string): RequestPage {
  const meId = useMe().person.id
  const outbox = useOutbox()
  const page = useMemo(() => createPage(requestId, meId), [requestId, meId])
  useEffect(
    () =>
      outbox.onTaken((message, pending) => {
        if (pending.requestId === requestId) page.conversation.take(message)
      }),
    [outbox, page, requestId],
  )
  return page
}

function createPage(requestId: string, meId: string): RequestPage {
  const key = requestKeys.detail(requestId)
  const read = async () => {
    const params = { path: { requestId } }
    return (await unwrap(api.GET('/api/v1/requests/{requestId}', { params }))) as RequestDetail
  }
  return {
    requestId,
    changes: new RequestChanges({
      known: () => queryClient.getQueryData<RequestDetail>(key),
      read,
      keep: (detail) => keepNewest(detail),
      perform: (change, asking) => performChange(requestId, change, asking),
    }),
    conversation: new ConversationStore(apiSource(requestId), meId),
    typists: createCell<readonly Typist[]>([]),
    presence: createCell<Presence | null>(null),
    menu: createCell<MenuName | null>(null),
    dialog: createCell<OpenDialog | null>(null),
    composerWish: createCell<ComposerWish | null>(null),
    target: createCell<string | null>(null),
    announcement: createCell(''),
  }
}

/** An answer that was overtaken by a newer one says nothing any more. */
export function keepNewest(detail: RequestDetail): void {
  const known = queryClient.getQueryData<RequestDetail>(requestKeys.detail(detail.id))
  if (known && known.version > detail.version) return
  queryClient.setQueryData(requestKeys.detail(detail.id), detail)
}
