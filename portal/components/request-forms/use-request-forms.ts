import type { RequestForm } from '@holdfast/contracts/forms/form.ts'
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'

/** The forms that can be filled in, in their order. */
export function useRequestForms() {
  return useQuery({
    queryKey: ['forms', 'offered'],
    queryFn: async () => (await unwrap(api.GET('/api/v1/support/forms'))).items as RequestForm[],
    staleTime: 5 * 60_000,
  })
}
