/** Who is signed in, and what that person may do. */
import type { Me } from '@holdfast/contracts/auth/session.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api, unwrap } from './api/client.ts'
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

export async function signOut(): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/sign-out'))
  location.assign('/sign-in')
}
