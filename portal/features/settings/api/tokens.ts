import type { ApiToken } from '@holdfast/contracts/tokens/api-token.ts'
import type { CreatedToken, CreateTokenBody } from '@holdfast/contracts/tokens/create-token.ts'
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'

const tokensKey = ['own-tokens']

export function useTokens() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: async () => (await unwrap(api.GET('/api/v1/setting/tokens'))).items as ApiToken[],
  })
}

const reread = () => queryClient.invalidateQueries({ queryKey: tokensKey })

export async function createToken(body: CreateTokenBody): Promise<CreatedToken> {
  const created = (await unwrap(api.POST('/api/v1/setting/tokens', { body }))) as CreatedToken
  await reread()
  return created
}

export async function revokeToken(tokenId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/setting/tokens/{tokenId}', { params: { path: { tokenId } } }))
  await reread()
}
