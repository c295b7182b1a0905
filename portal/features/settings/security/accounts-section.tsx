import { useMutation, useQuery } from '@tanstack/react-query'
import { CircleAlert, LogIn } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { identitiesQuery, leaveToLink } from '../api/identities.ts'
import { AccountRow } from './account-row.tsx'
import { useWayBack } from './use-way-back.ts'

/** Accounts at sign-in providers; nothing is shown where the company has none. */
export function AccountsSection() {
  const { t } = useTranslation('settings')
  const { data, error, refetch } = useQuery(identitiesQuery)
  const { linked, problem } = useWayBack()
  useEffect(() => {
    if (linked) toast(t('accounts.linked'))
  }, [linked, t])
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data || data.items.length + data.providers.length === 0) return null
  const here = new Set(data.items.map(({ provider }) => provider.id))
  const inUse = new Set(data.providers.map(({ id }) => id))
  return (
    <FormSection title={t('accounts.title')} description={t('accounts.hint')} className="gap-0 p-0">
      {problem ? <Told problem={problem} /> : null}
      <ul>
        {data.items.map((identity) => (
          <AccountRow key={identity.id} identity={identity} isOff={!inUse.has(identity.provider.id)} />
        ))}
        {data.providers
          .filter(({ id }) => !here.has(id))
          .map((provider) => (
            <Linkable key={provider.id} {...provider} />
          ))}
      </ul>
    </FormSection>
  )
}

function Linkable({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('settings')
  const link = useMutation({
    mutationFn: () => leaveToLink(id, '/settings/security?linked=1'),
    onError: (error) => toastError(error),
  })
  return (
    <li className="flex items-center gap-3 border-b border-border/60 px-4 py-3 last:border-b-0">
      <LogIn aria-hidden className="size-5 text-muted-foreground rtl:-scale-x-100" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          <bdi>{name}</bdi>
        </p>
        <p className="text-small text-muted-foreground">{t('accounts.notLinked')}</p>
      </div>
      <Button
        variant="outline"
        size="sm"
        // The page is about to be left: nothing is to be begun twice.
        pending={link.isPending || link.isSuccess}
        aria-label={t('accounts.linkNamed', { name })}
        onClick={() => link.mutate()}
      >
        {t('accounts.link')}
      </Button>
    </li>
  )
}

/** Why the way to a provider and back ended with nothing, in the words of the page to sign in. */
function Told({ problem }: { problem: string }) {
  const { t } = useTranslation('sign-in')
  return (
    <p role="alert" className="flex items-start gap-2 border-b border-border/60 bg-sla-late-soft px-4 py-3">
      <CircleAlert aria-hidden className="mt-0.5 size-4 flex-none text-sla-late" />
      {t([`told.${problem}`, 'told.other'])}
    </p>
  )
}
