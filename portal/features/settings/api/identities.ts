/** Who one is at sign-in providers. */
import type { LinkOwnIdentityAnswer, OwnIdentities } from '@holdfast/contracts/providers/identity.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'

const key = ['own-identities']

export const identitiesQuery = queryOptions({
  queryKey: key,
  queryFn: () => unwrap(api.GET('/api/v1/setting/identities')) as Promise<OwnIdentities>,
})

/** Goes to the provider, which sends the browser back to the path `to`. */
export async function leaveToLink(providerId: string, to: string): Promise<void> {
  const { url } = (await unwrap(
    api.POST('/api/v1/setting/identities', { body: { providerId, to } }),
  )) as LinkOwnIdentityAnswer
  location.assign(url)
}

export async function unlinkIdentity(identityId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/setting/identities/{identityId}', { params: { path: { identityId } } }))
  await queryClient.invalidateQueries({ queryKey: key })
}
