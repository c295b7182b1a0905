import type { ApiToken, ApiTokenPage } from '@holdfast/contracts/tokens/api-token.ts'
import { api, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['tokens']
export const listKey = [...all, 'list']

export const listTokens = async (cursor: string | undefined) =>
  (await unwrap(api.GET('/api/v1/management/tokens', { params: { query: { cursor, limit: 100 } } }))) as ApiTokenPage

const path = ({ id }: ApiToken) => ({ path: { tokenId: id } })
const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function extendToken(token: ApiToken, expiresAt: string | null): Promise<void> {
  await unwrap(api.PATCH('/api/v1/management/tokens/{tokenId}', { params: path(token), body: { expiresAt } }))
  await readAgain()
}

export async function revokeToken(token: ApiToken): Promise<void> {
  await unwrap(api.DELETE('/api/v1/management/tokens/{tokenId}', { params: path(token) }))
  await readAgain()
}
