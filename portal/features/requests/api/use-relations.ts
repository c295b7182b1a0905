/** Links to other requests: shown at once, taken back where the desk refuses them. */
import type { RequestDetail, RequestLink } from '@holdfast/contracts/requests/request.ts'
import type { RelationKind } from '@holdfast/contracts/requests/vocabulary.ts'
import { useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { useRequestPage } from '../request-page-context.ts'
import { requestKeys } from './keys.ts'

type Other = RequestLink['request']

export interface Relations {
  /** @throws ProblemError */
  add(kind: RelationKind, other: Other): Promise<void>
  /** @throws ProblemError */
  remove(kind: RelationKind, other: Other): Promise<void>
}

export function useRelations(): Relations {
  const { requestId } = useRequestPage()
  const client = useQueryClient()
  const queryKey = requestKeys.detail(requestId)
  const change = (to: (links: readonly RequestLink[]) => RequestLink[]) =>
    client.setQueryData<RequestDetail>(queryKey, (known) => known && { ...known, links: to(known.links) })
  const without =
    (kind: RelationKind, { id }: Other) =>
    (links: readonly RequestLink[]) =>
      links.filter((link) => link.kind !== kind || link.request.id !== id)
  const withLink = (kind: RelationKind, request: Other) => (links: readonly RequestLink[]) => [
    ...without(kind, request)(links),
    { kind, request },
  ]
  return {
    async add(kind, other) {
      change(withLink(kind, other))
      try {
        const params = { path: { requestId } }
        await unwrap(
          api.POST('/api/v1/requests/{requestId}/relations', { params, body: { kind, requestId: other.id } }),
        )
      } catch (error) {
        change(without(kind, other))
        throw error
      }
    },
    async remove(kind, other) {
      change(without(kind, other))
      try {
        const params = { path: { requestId, kind, otherId: other.id } }
        await unwrap(api.DELETE('/api/v1/requests/{requestId}/relations/{kind}/{otherId}', { params }))
      } catch (error) {
        change(withLink(kind, other))
        throw error
      }
    },
  }
}
