import { AppError } from '@holdfast/contracts/errors.ts'
import { reachFor } from '@holdfast/contracts/people/rights.ts'
import { PolicyPreview, PreviewPoliciesBody } from '@holdfast/contracts/policies/preview-policies.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { countOpenOf, findSamples, groupRecentFacts } from '@holdfast/db/policies/preview.ts'
import { listPolicyRows } from '@holdfast/db/policies/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { formatNumber } from '../requests/present-request.ts'
import { type Candidate, draftedCandidates, matchAll } from './match-all.ts'

/** So much is read in a few tenths of a second. */
const mostRequests = 10_000
const mostOpen = 10_000
const mostSamples = 5
const dayMs = 86_400_000

export function previewPolicies(app: App): void {
  const schema = {
    summary: 'Count which policy takes which of the last requests, with a draft',
    description: 'By what the requests are like now. It changes nothing.',
    tags: ['management'],
    body: PreviewPoliciesBody,
    response: { 200: PolicyPreview },
  }
  const config = { permission: 'policy:read' } as const
  app.post('/management/policies/preview', { schema, config }, (request) => {
    const caller = callerOf(request)
    return app.db.tenant(caller.orgId, (tx) => preview(tx, caller, request.body))
  })
}

async function preview(tx: Tx, caller: Caller, { draft, days = 90 }: PreviewPoliciesBody): Promise<PolicyPreview> {
  const since = new Date(Date.now() - days * dayMs)
  const now: Candidate[] = (await listPolicyRows(tx, { retired: false })).map(({ id, current }) => ({
    id,
    rules: { conditions: current.rules.conditions },
  }))
  if (draft?.policyId && !now.some(({ id }) => id === draft.policyId)) {
    const message = 'is not a policy in force'
    throw new AppError('validation_failed', `/draft/policyId ${message}`, {
      errors: [{ path: '/draft/policyId', message }],
    })
  }
  const groups = await groupRecentFacts(tx, { since, cap: mostRequests, samples: mostSamples })
  const drafted = draft ? draftedCandidates(now, draft) : now
  const { policies, unmatched, sampleIds, requests } = matchAll(groups, { now, drafted, of: draft?.policyId })
  const samples = draft ? await findSamples(tx, sampleIds.slice(0, mostSamples), reachFor(caller, 'request:read')) : []
  const open = draft?.policyId ? await countOpenOf(tx, draft.policyId, mostOpen + 1) : 0
  return {
    since: since.toISOString(),
    requests,
    capped: requests === mostRequests,
    policies,
    unmatched,
    samples: samples.map((sample) => ({ ...sample, number: formatNumber(caller, sample.number) })),
    openOnDraft: { count: Math.min(open, mostOpen), capped: open > mostOpen },
  }
}
