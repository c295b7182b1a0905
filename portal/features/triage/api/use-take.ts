import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import type { Change } from '@holdfast/contracts/requests/read-change.ts'
import type { RequestDetail, RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, keyed, newKey, unwrap } from '../../../lib/api/client.ts'
import { followChange } from '../../../lib/api/follow-change.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useMe } from '../../../lib/session.ts'
import { toastError, toastUndo } from '../../../lib/toast.ts'
import { withoutUnassigned } from '../without-unassigned.ts'
import { triageKeys } from './keys.ts'

async function take(requestId: string): Promise<RequestDetail> {
  const params = { path: { requestId }, header: keyed() }
  const answer = await unwrap(api.POST('/api/v1/requests/{requestId}/take', { params, body: {} }))
  return followChange(requestId, answer as RequestDetail | Change)
}

/** Takes a request: it leaves the list at once, and comes back where the desk refuses. */
export function useTake(): (request: RequestSummary) => void {
  const { t } = useTranslation('triage')
  const { person } = useMe()
  const { mutate } = useMutation({
    mutationFn: ({ id }: RequestSummary) => take(id),
    onMutate: async ({ id }) => {
      await queryClient.cancelQueries({ queryKey: triageKeys.all })
      queryClient.setQueriesData<Triage>({ queryKey: triageKeys.all }, (triage) => withoutUnassigned(triage, id))
    },
    onSuccess: (_, request) => toastUndo(t('unassigned.taken', { number: request.number }), () => giveBack(request.id)),
    onError: (error) => toastError(error),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: triageKeys.all })
      void queryClient.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  async function giveBack(requestId: string): Promise<void> {
    try {
      const params = { path: { requestId }, header: keyed(newKey()) }
      await unwrap(api.POST('/api/v1/requests/{requestId}/unassign', { params, body: { personId: person.id } }))
      await queryClient.invalidateQueries({ queryKey: triageKeys.all })
      await queryClient.invalidateQueries({ queryKey: ['requests'] })
    } catch (error) {
      toastError(error)
    }
  }
  return mutate
}
