import type { Person } from '@holdfast/contracts/people/person.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormSection } from '../../components/form-page.tsx'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { resetSecondFactor } from './api.ts'

/** For whoever has lost phone and recovery codes: the second factor is set up anew. */
export function ProofsSection({ person }: { person: Person }) {
  const { t } = useTranslation('person-access')
  const [isAsking, setAsking] = useState(false)
  const reset = useMutation({
    mutationFn: () => resetSecondFactor(person.id),
    onSuccess: () => toast(t('factor.done', { name: person.name })),
    onError: (refused) => toastError(refused),
    onSettled: () => setAsking(false),
  })
  return (
    <FormSection title={t('factor.title')} description={t('factor.hint')}>
      <div>
        <Button variant="outline" onClick={() => setAsking(true)}>
          {t('factor.reset')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('factor.resetTitle', { name: person.name })}
        description={t('factor.resetText')}
        confirmLabel={t('factor.reset')}
        destructive
        pending={reset.isPending}
        onConfirm={() => reset.mutate()}
      />
    </FormSection>
  )
}
