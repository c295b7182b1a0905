/** How a person likes the portal: kept on the server for every device, and here for the first paint. */
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, unwrap } from './api/client.ts'
import { queryClient } from './query/client.ts'
import { toastError } from './toast.ts'

type Preferences = Record<string, unknown>

const storeKey = 'holdfast.preferences'
const queryKey = ['preferences']

function readStored(): Preferences {
  try {
    return JSON.parse(localStorage.getItem(storeKey) ?? '{}') as Preferences
  } catch {
    return {}
  }
}

async function load(): Promise<Preferences> {
  const { preferences } = await unwrap(api.GET('/api/v1/setting/preferences'))
  localStorage.setItem(storeKey, JSON.stringify(preferences))
  return preferences as Preferences
}

/** @returns the value and how to set it: at once here, soon on the server */
export function usePreference<Value>(key: string, fallback: Value): readonly [Value, (value: Value) => void] {
  const { data } = useQuery({ queryKey, queryFn: load, staleTime: 5 * 60_000, placeholderData: readStored })
  const value = (data?.[key] as Value | undefined) ?? fallback
  const set = useCallback((next: Value) => void save(key, next), [key])
  return [value, set]
}

async function save(key: string, value: unknown): Promise<void> {
  const before = queryClient.getQueryData<Preferences>(queryKey) ?? readStored()
  const after = { ...before, [key]: value }
  queryClient.setQueryData(queryKey, after)
  localStorage.setItem(storeKey, JSON.stringify(after))
  try {
    await unwrap(api.PATCH('/api/v1/setting/preferences', { body: { preferences: { [key]: value } } }))
  } catch (error) {
    queryClient.setQueryData(queryKey, before)
    localStorage.setItem(storeKey, JSON.stringify(before))
    toastError(error)
  }
}
