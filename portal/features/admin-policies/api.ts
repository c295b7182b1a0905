import type { Policy, PolicySummary, PolicyVersion } from '@holdfast/contracts/policies/policy.ts'
import type { PolicyPreview, PreviewPoliciesBody } from '@holdfast/contracts/policies/preview-policies.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { policyKeys } from '../../components/service-levels/queries.ts'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { asProblem } from '../../lib/api/problem-error.ts'
import { queryClient } from '../../lib/query/client.ts'

const path = (policyId: string) => ({ path: { policyId } })

export const readPolicy = async (policyId: string): Promise<Policy> =>
  (await unwrap(api.GET('/api/v1/management/policies/{policyId}', { params: path(policyId) }))) as Policy

export const policyQuery = (policyId: string) =>
  queryOptions({ queryKey: policyKeys.detail(policyId), queryFn: () => readPolicy(policyId) })

export const retiredPoliciesQuery = queryOptions({
  queryKey: policyKeys.retired,
  queryFn: async () => {
    const { items } = await unwrap(api.GET('/api/v1/management/policies', { params: { query: { retired: true } } }))
    return (items as PolicySummary[]).filter(({ retiredAt }) => retiredAt !== null)
  },
})

export const policyVersionsQuery = (policyId: string) =>
  infiniteQueryOptions({
    queryKey: policyKeys.versions(policyId),
    queryFn: async ({ pageParam }) =>
      (await unwrap(
        api.GET('/api/v1/management/policies/{policyId}/versions', {
          params: { ...path(policyId), query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      )) as { items: PolicyVersion[]; nextCursor: string | null },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })

export type PreviewDraft = NonNullable<PreviewPoliciesBody['draft']>

/** Which policy takes which of the last requests; with a draft, as it would be. */
export const policyPreviewQuery = (draft: PreviewDraft | undefined) =>
  queryOptions({
    queryKey: [...policyKeys.all, 'preview', draft ?? null],
    queryFn: async ({ signal }) =>
      (await unwrap(
        api.POST('/api/v1/management/policies/preview', { body: { ...(draft ? { draft } : {}) }, signal }),
      )) as PolicyPreview,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

function keep(policy: Policy): Policy {
  queryClient.setQueryData(policyKeys.detail(policy.id), policy)
  void queryClient.invalidateQueries({ queryKey: policyKeys.all })
  return policy
}

export async function createPolicy(name: string, rules: PolicyRules, reason: string, key: string): Promise<Policy> {
  const call = api.POST('/api/v1/management/policies', {
    body: { name, rules, reason },
    params: { header: keyed(key) },
  })
  return keep((await unwrap(call)) as Policy)
}

/**
 * Publishes what was made of a version.
 * @param base the number of the version that the rules were made of
 * @throws ProblemError `stale` when another version is in force; a new name alone does not matter
 */
export async function publishPolicy(
  policy: Policy,
  { rules, reason, base, key }: { rules: PolicyRules; reason: string; base: number; key: string },
): Promise<Policy> {
  const post = (version: number) =>
    unwrap(
      api.POST('/api/v1/management/policies/{policyId}/versions', {
        params: { ...path(policy.id), header: { ...ifMatch(version), ...keyed(key) } },
        body: { rules, reason },
      }),
    ) as Promise<Policy>
  try {
    return keep(await post(policy.version))
  } catch (error) {
    if (asProblem(error).code !== 'stale') throw error
    const current = await readPolicy(policy.id)
    if (current.versionNumber === base) return keep(await post(current.version))
    keep(current)
    throw error
  }
}

export async function renamePolicy({ id, version }: Policy, name: string): Promise<Policy> {
  const call = api.PATCH('/api/v1/management/policies/{policyId}', {
    params: { ...path(id), header: ifMatch(version) },
    body: { name },
  })
  return keep((await unwrap(call)) as Policy)
}

export async function retirePolicy({ id, version }: Policy): Promise<Policy> {
  const call = api.POST('/api/v1/management/policies/{policyId}/retire', {
    params: { ...path(id), header: ifMatch(version) },
  })
  return keep((await unwrap(call)) as Policy)
}

/** Shows the new order at once. @throws what the API refused, after the old order is back */
export async function orderPolicies(ids: string[]): Promise<void> {
  const before = queryClient.getQueryData<PolicySummary[]>(policyKeys.list)
  const place = new Map(ids.map((id, index) => [id, index]))
  queryClient.setQueryData<PolicySummary[]>(policyKeys.list, (policies) =>
    policies?.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  )
  try {
    const { items } = await unwrap(api.PUT('/api/v1/management/policies/order', { body: { ids } }))
    queryClient.setQueryData(policyKeys.list, items as PolicySummary[])
    void queryClient.invalidateQueries({ queryKey: [...policyKeys.all, 'preview'] })
  } catch (error) {
    queryClient.setQueryData(policyKeys.list, before)
    void queryClient.invalidateQueries({ queryKey: policyKeys.list })
    throw error
  }
}
