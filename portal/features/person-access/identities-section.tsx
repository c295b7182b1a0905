import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../components/form-page.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMay } from '../../lib/session.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { identitiesQuery, removeIdentity } from './api.ts'

/** Who the person is at sign-in providers; nothing is shown where they are nobody there. */
export function IdentitiesSection({ personId }: { personId: string }) {
  const { t } = useTranslation('person-access')
  const format = useFormat()
  const mayChange = useMay('sign_in:manage')
  const { data: identities = [] } = useQuery(identitiesQuery(personId))
  const remove = useMutation({
    mutationFn: (identityId: string) => removeIdentity(personId, identityId),
    onSuccess: () => toast(t('identities.removed')),
    onError: (refused) => toastError(refused),
  })
  if (identities.length === 0) return null
  return (
    <FormSection title={t('identities.title')} className="gap-0 p-0">
      <ul>
        {identities.map(({ id, provider, subject, createdAt }) => (
          <li key={id} className="flex items-center gap-3 border-b border-border/60 px-4 py-2.5 last:border-b-0">
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                <bdi>{provider.name}</bdi>
              </p>
              <p className="truncate text-small text-muted-foreground">
                <span className="code">{subject}</span> · {t('identities.since', { time: format.dayWithin(createdAt) })}
              </p>
            </div>
            {mayChange ? (
              <Button variant="outline" size="sm" pending={remove.isPending} onClick={() => remove.mutate(id)}>
                {t('identities.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </FormSection>
  )
}
