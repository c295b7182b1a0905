import { type Availability, availabilities } from '@holdfast/contracts/people/availability.ts'
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../lib/api/client.ts'
import { queryClient } from '../lib/query/client.ts'
import { toastError } from '../lib/toast.ts'

const queryKey = ['profile']

/** Whether one takes work, and how to change it: at once here, put back when the desk refuses. */
export function useAvailability(): readonly [Availability, (value: string) => void] {
  const { data } = useQuery({ queryKey, queryFn: () => unwrap(api.GET('/api/v1/setting/profile')) })
  const set = async (value: string) => {
    const availability = availabilities.find((one) => one === value)
    if (!availability) return
    const before = queryClient.getQueryData(queryKey)
    queryClient.setQueryData(queryKey, (profile: object | undefined) => profile && { ...profile, availability })
    try {
      await unwrap(api.PUT('/api/v1/support/availability', { body: { availability } }))
      await queryClient.invalidateQueries({ queryKey: ['agents'] })
    } catch (error) {
      queryClient.setQueryData(queryKey, before)
      toastError(error)
    } finally {
      await queryClient.invalidateQueries({ queryKey })
    }
  }
  return [data?.availability ?? 'online', (value) => void set(value)]
}
