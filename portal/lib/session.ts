/** Who is signed in, and what that person may do. */
import type { Me } from '@holdfast/contracts/auth/session.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { ProviderSession } from '@holdfast/contracts/providers/sign-in.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api, noteLeaving, unwrap } from './api/client.ts'
import { queryClient } from './query/client.ts'

const meQuery = {
  queryKey: ['me'],
  queryFn: (): Promise<Me> => unwrap(api.GET('/api/v1/auth/me')) as Promise<Me>,
  staleTime: 60_000,
}

/** Asked before anything is shown. */
export const loadMe = (): Promise<Me> => queryClient.ensureQueryData(meQuery)

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

const reaches = (me: Me, permission: Permission): boolean =>
  me.permissions.some((granted) => granted.permission === permission && granted.relation !== 'own')

/** @returns whether the person may do so beyond what is their own; how far is the API's to decide */
export function useMay(permission: Permission): boolean {
  return reaches(useMe(), permission)
}

/** As `useMay`, outside of components, once the person is known. */
export function mayNow(permission: Permission): boolean {
  const me = queryClient.getQueryData<Me>(meQuery.queryKey)
  return me !== undefined && reaches(me, permission)
}

/** So long signing out waits to be told where one signs out elsewhere too. */
const askingMs = 3_000

export async function signOut(): Promise<void> {
  const elsewhere = await findEndElsewhere()
  // The stream is told that the session ended before the answer is here.
  noteLeaving(true)
  try {
    await unwrap(api.POST('/api/v1/auth/sign-out'))
  } catch (error) {
    noteLeaving(false)
    throw error
  }
  location.assign(elsewhere ?? '/sign-in')
}

/** @returns where whoever came by a sign-in provider signs out there too, if that is wanted */
async function findEndElsewhere(): Promise<string | null> {
  const signal = AbortSignal.timeout(askingMs)
  try {
    const { endUrl } = (await unwrap(api.GET('/api/v1/auth/providers/session', { signal }))) as ProviderSession
    return endUrl
  } catch {
    // Whatever is wrong over there, nobody is kept from signing out here.
    return null
  }
}
