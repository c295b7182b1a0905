/** The request that a private link leads to. */
import type { OwnLink } from '@holdfast/contracts/links/link.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { type Api, createApi, DeskProblem } from '../api/api.ts'
import { type Conversation, openConversation } from '../conversation/conversation.ts'
import { createStore, type Store } from '../lib/store.ts'
import { followKeep } from './take-token.ts'

export interface Followed {
  readonly api: Api
  readonly link: OwnLink
  readonly request: Store<RequestDetail>
  readonly conversation: Conversation
  /** Reads where it stands now. */
  refresh(): Promise<void>
}

/** @param onOver the link has become worthless while it was open */
export async function openFollowed(token: string, onOver: () => void): Promise<Followed | 'over' | 'unreachable'> {
  const api = createApi({ origin: location.origin, token })
  try {
    const link = await api.ask<OwnLink>('GET', '/link')
    const path = `/requests/${link.requestId}`
    const request = createStore(await api.ask<RequestDetail>('GET', path))
    const refresh = async () => {
      try {
        request.set(await api.ask<RequestDetail>('GET', path))
      } catch (error) {
        if (isOver(error)) onOver()
      }
    }
    const conversation = openConversation({
      api,
      requestId: link.requestId,
      meId: link.person.id,
      keep: followKeep,
      onChange: () => void refresh(),
      onRefused: () => void refresh(),
    })
    return { api, link, request, conversation, refresh }
  } catch (error) {
    return isOver(error) ? 'over' : 'unreachable'
  }
}

function isOver(error: unknown): boolean {
  return error instanceof DeskProblem && [401, 403, 404].includes(error.status)
}
