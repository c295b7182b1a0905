import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { usePolicyList } from '../../components/service-levels/queries.ts'
import { ErrorState, LoadingRows, NoPermission, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { policyQuery } from './api.ts'
import { NewPolicyEditor } from './new-policy-editor.tsx'
import { PolicyEditor } from './policy-editor.tsx'
import { newRowId } from './policy-list.tsx'

/** One policy, to be read or changed; `/admin/policies/new` is one that is not there yet. */
export function PolicyPage() {
  const { policyId = '' } = useParams()
  // Parts of the page say these texts by their full name.
  useTranslation('service-levels')
  return policyId === newRowId ? <NewPolicy /> : <ExistingPolicy key={policyId} policyId={policyId} />
}

function ExistingPolicy({ policyId }: { policyId: string }) {
  const policy = useQuery(policyQuery(policyId))
  const policies = usePolicyList()
  const failed = policy.error ?? policies.error
  if (policy.data && policies.data) return <PolicyEditor policy={policy.data} policies={policies.data} />
  return <Waiting error={failed} onRetry={() => void Promise.all([policy.refetch(), policies.refetch()])} />
}

function NewPolicy() {
  const mayManage = useMay('policy:manage')
  const [query] = useSearchParams()
  const policies = usePolicyList()
  const { t } = useTranslation('admin-policies')
  const sourceId = query.get('copy') ?? policies.data?.at(-1)?.id ?? ''
  const source = useQuery({ ...policyQuery(sourceId), enabled: sourceId !== '' })
  if (!mayManage) {
    return (
      <Page title={t('new.title')}>
        <NoPermission />
      </Page>
    )
  }
  if (source.data && policies.data) {
    const rules: PolicyRules = { ...source.data.rules, conditions: {} }
    return <NewPolicyEditor rules={rules} policies={policies.data} />
  }
  return <Waiting error={policies.error ?? source.error} onRetry={() => void policies.refetch()} />
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('admin-policies')
  const content = () => {
    if (!error) return <LoadingRows rows={10} />
    if (asProblem(error).status === 404) return <NotFound title={t('notFound')} />
    return <ErrorState error={error} onRetry={onRetry} />
  }
  return (
    <Page title={t('title')} crumbs={[{ label: t('title'), to: '/admin/policies' }]}>
      {content()}
    </Page>
  )
}
