import type { CreateChatDeskBody } from '@holdfast/contracts/chat/create-desk.ts'
import type { ChatDesk, ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import type { EditChatDeskBody } from '@holdfast/contracts/chat/edit-desk.ts'
import type { VisitorBlock } from '@holdfast/contracts/chat/visitor-blocks.ts'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['chat-desks']
const blocksAll = ['visitor-blocks']
export const listKey = [...all, 'list']

export const listDesks = (): Promise<{ items: ChatDeskSummary[]; nextCursor: string | null }> =>
  unwrap(api.GET('/api/v1/chat/desks'))

function keep(desk: ChatDesk): ChatDesk {
  void queryClient.invalidateQueries({ queryKey: all })
  return desk
}

export async function createDesk(body: CreateChatDeskBody, key: string): Promise<ChatDesk> {
  return keep(await unwrap(api.POST('/api/v1/chat/desks', { body, params: { header: keyed(key) } })))
}

export async function editDesk({ id, version }: ChatDesk, body: EditChatDeskBody): Promise<ChatDesk> {
  const params = { path: { deskId: id }, header: ifMatch(version) }
  return keep(await unwrap(api.PATCH('/api/v1/chat/desks/{deskId}', { body, params })))
}

export const rereadDesk = ({ id }: ChatDesk): Promise<ChatDesk> =>
  unwrap(api.GET('/api/v1/chat/desks/{deskId}', { params: { path: { deskId: id } } }))

export const blocksKey = (q: string) => [...blocksAll, q]

export const listBlocks = (q: string, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/visitor-blocks', { params: { query: { ...(q === '' ? {} : { q }), cursor } } }))

export async function unblockVisitor({ id }: VisitorBlock): Promise<void> {
  await unwrap(api.DELETE('/api/v1/visitor-blocks/{blockId}', { params: { path: { blockId: id } } }))
  void queryClient.invalidateQueries({ queryKey: blocksAll })
}
