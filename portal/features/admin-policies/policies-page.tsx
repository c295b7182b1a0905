import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { usePolicyList } from '../../components/service-levels/queries.ts'
import { Section } from '../../components/service-levels/section.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { useCommands } from '../../lib/commands.ts'
import { useFormat } from '../../lib/format.ts'
import { useMay } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { retiredPoliciesQuery } from './api.ts'
import { PolicyList } from './policy-list.tsx'
import { PolicyViewProvider } from './policy-view.tsx'

/** Which policy takes which requests. */
export function PoliciesPage() {
  const { t } = useTranslation('admin-policies')
  const mayManage = useMay('policy:manage')
  const navigate = useNavigate()
  const policies = usePolicyList()
  useCommands(t('title'), [
    ...(mayManage
      ? [{ id: 'policies.new', label: t('new.title'), icon: Plus, run: () => void navigate('/admin/policies/new') }]
      : []),
  ])
  useShortcuts(
    t('title'),
    [{ keys: 'n', label: t('new.title'), run: () => void navigate('/admin/policies/new') }],
    mayManage,
  )
  return (
    <Page
      title={t('title')}
      actions={
        mayManage && (
          <Button asChild>
            <Link to="/admin/policies/new">
              <Plus aria-hidden />
              {t('new.title')}
            </Link>
          </Button>
        )
      }
    >
      <div className="grid w-full max-w-[1040px] gap-4 px-4 py-4 md:px-5">
        {policies.isPending && <LoadingRows rows={4} />}
        {policies.isError && <ErrorState error={policies.error} onRetry={() => void policies.refetch()} />}
        {policies.data?.length === 0 && <EmptyState title={t('list.none')} description={t('list.noneDescription')} />}
        {policies.data && policies.data.length > 0 && (
          <PolicyViewProvider editable={mayManage} calendarId="" policies={policies.data}>
            <PolicyList />
          </PolicyViewProvider>
        )}
        <RetiredPolicies />
      </div>
    </Page>
  )
}

/** They decide nothing any more; requests that ran on them still name them. */
function RetiredPolicies() {
  const { t } = useTranslation('admin-policies')
  const format = useFormat()
  const [isShown, setShown] = useState(false)
  const { data, isError, error, refetch } = useQuery({ ...retiredPoliciesQuery, enabled: isShown })
  if (!isShown) {
    return (
      <Button variant="ghost" className="justify-self-start" onClick={() => setShown(true)}>
        {t('retired.show')}
      </Button>
    )
  }
  return (
    <Section title={t('retired.title')} description={t('retired.description')}>
      {isError && <ErrorState inline error={error} onRetry={() => void refetch()} className="m-4" />}
      {!data && !isError && <LoadingRows rows={2} />}
      {data?.length === 0 && <p className="px-4 py-3 text-muted-foreground">{t('retired.none')}</p>}
      <ul>
        {data?.map(({ id, name, retiredAt }) => (
          <li
            key={id}
            className="relative flex min-h-9 items-center gap-3 border-b px-4 last:border-b-0 hover:bg-hover max-md:min-h-11"
          >
            <Link to={`/admin/policies/${id}`} className="truncate font-medium after:absolute after:inset-0" dir="auto">
              {name}
            </Link>
            <span className="ms-auto flex-none text-small text-muted-foreground">
              {retiredAt && t('retired.on', { date: format.date(retiredAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
