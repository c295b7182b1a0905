import type { Effect } from '@holdfast/contracts/effects/effect.ts'
import type { ListEffectsQuery } from '@holdfast/contracts/effects/list-effects.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['effects']
const path = (effectId: string) => ({ path: { effectId } })
const refreshMs = 5_000

export const listKey = (query: ListEffectsQuery) => [...all, 'list', query]

export const listEffects = (query: ListEffectsQuery, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/management/effects', { params: { query: { ...query, cursor } } }))

export const effectQuery = (effectId: string) =>
  queryOptions({
    queryKey: [...all, 'detail', effectId],
    queryFn: (): Promise<Effect> =>
      unwrap(api.GET('/api/v1/management/effects/{effectId}', { params: path(effectId) })),
    refetchInterval: refreshMs,
  })

function keep(effect: Effect): Effect {
  void queryClient.invalidateQueries({ queryKey: all })
  queryClient.setQueryData(effectQuery(effect.id).queryKey, effect)
  return effect
}

export async function retryEffect(effectId: string): Promise<Effect> {
  const call = api.POST('/api/v1/management/effects/{effectId}/retry', { params: path(effectId), body: {} })
  return keep(await unwrap(call))
}

export async function cancelEffect(effectId: string): Promise<Effect> {
  const call = api.POST('/api/v1/management/effects/{effectId}/cancel', { params: path(effectId), body: {} })
  return keep(await unwrap(call))
}
