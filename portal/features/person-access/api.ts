/** How a person gets in, and what is kept of them. */
import type { ErasePersonBody, PersonErasure } from '@holdfast/contracts/person-data/person-erasure.ts'
import type { PersonExport } from '@holdfast/contracts/person-data/person-export.ts'
import type { Identity } from '@holdfast/contracts/providers/identity.ts'
import type { OwnSession } from '@holdfast/contracts/settings/sessions.ts'
import type { ApiToken } from '@holdfast/contracts/tokens/api-token.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const key = (personId: string, part: string) => ['person-access', personId, part]
const path = (personId: string) => ({ params: { path: { personId } } })

export const sessionsQuery = (personId: string) =>
  queryOptions({
    queryKey: key(personId, 'sessions'),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/management/people/{personId}/sessions', path(personId)))).items as OwnSession[],
  })

export const tokensQuery = (personId: string) =>
  queryOptions({
    queryKey: key(personId, 'tokens'),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/management/people/{personId}/tokens', path(personId)))).items as ApiToken[],
  })

export const identitiesQuery = (personId: string) =>
  queryOptions({
    queryKey: key(personId, 'identities'),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/management/people/{personId}/identities', path(personId)))).items as Identity[],
  })

const isRunning = (one: { status: string } | undefined) => one?.status === 'running'
const whileRunningMs = 1_500

export const exportsQuery = (personId: string) =>
  queryOptions({
    queryKey: key(personId, 'exports'),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/management/people/{personId}/exports', path(personId)))).items as PersonExport[],
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? whileRunningMs : false),
  })

export const erasureQuery = (personId: string) =>
  queryOptions({
    queryKey: key(personId, 'erasure'),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/management/people/{personId}/erasure', path(personId)))) as PersonErasure,
    retry: false,
    refetchInterval: ({ state }) => (isRunning(state.data) ? whileRunningMs : false),
  })

const reread = (personId: string, part: string) => queryClient.invalidateQueries({ queryKey: key(personId, part) })

export async function endSessions(personId: string): Promise<number> {
  const { ended } = await unwrap(api.DELETE('/api/v1/management/people/{personId}/sessions', path(personId)))
  await reread(personId, 'sessions')
  return ended
}

export async function endSession(personId: string, sessionId: string): Promise<void> {
  const params = { path: { personId, sessionId } }
  await unwrap(api.DELETE('/api/v1/management/people/{personId}/sessions/{sessionId}', { params }))
  await reread(personId, 'sessions')
}

export const resetSecondFactor = (personId: string) =>
  unwrap(api.DELETE('/api/v1/management/people/{personId}/second-factor', path(personId)))

export async function revokeTokens(personId: string): Promise<number> {
  const { revoked } = await unwrap(api.DELETE('/api/v1/management/people/{personId}/tokens', path(personId)))
  await reread(personId, 'tokens')
  return revoked
}

export async function removeIdentity(personId: string, identityId: string): Promise<void> {
  const params = { path: { personId, identityId } }
  await unwrap(api.DELETE('/api/v1/management/people/{personId}/identities/{identityId}', { params }))
  await reread(personId, 'identities')
}

export async function gatherData(personId: string): Promise<void> {
  await unwrap(api.POST('/api/v1/management/people/{personId}/export', { ...path(personId), body: {} }))
  await reread(personId, 'exports')
}

/** All that was read of somebody who is nobody now. */
export function forgetPerson(personId: string): void {
  for (const queryKey of [['person-access', personId], ['people']]) void queryClient.invalidateQueries({ queryKey })
}

export async function erasePerson(personId: string, body: ErasePersonBody): Promise<void> {
  await unwrap(api.POST('/api/v1/management/people/{personId}/erase', { ...path(personId), body }))
  await reread(personId, 'erasure')
  void queryClient.invalidateQueries({ queryKey: ['people'] })
}
