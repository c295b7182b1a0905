import type { OwnSecurity } from '@holdfast/contracts/sign-in/security.ts'
import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { FormSection } from '../../../components/form-page.tsx'
import { useFormat } from '../../../lib/format.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { removeSecondFactor, renewRecoveryCodes } from '../api/security.ts'
import { EnrolDialog } from './enrol-dialog.tsx'
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx'

const fewCodes = 3

/** An authenticator app beside the first proof, with codes for the day on which the phone is gone. */
export function SecondFactorSection({ security }: { security: OwnSecurity }) {
  const { t } = useTranslation('settings')
  const { secondFactor, secondFactorRequired } = security
  const [isEnrolling, setEnrolling] = useState(false)
  return (
    <FormSection
      title={t('factor.title')}
      description={secondFactorRequired ? t('factor.required') : t('factor.hint')}
      actions={
        secondFactor ? null : (
          <Button variant="outline" size="sm" onClick={() => setEnrolling(true)}>
            <ShieldCheck />
            {t('factor.setUp')}
          </Button>
        )
      }
    >
      {secondFactor ? (
        <Enrolled secondFactor={secondFactor} isRequired={secondFactorRequired} />
      ) : (
        <p className="text-muted-foreground">{t('factor.none')}</p>
      )}
      <EnrolDialog open={isEnrolling} onOpenChange={setEnrolling} />
    </FormSection>
  )
}

interface EnrolledProps {
  readonly secondFactor: NonNullable<OwnSecurity['secondFactor']>
  readonly isRequired: boolean
}

function Enrolled({ secondFactor, isRequired }: EnrolledProps) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const [asked, setAsked] = useState<'remove' | 'renew' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const close = () => setAsked(null)
  const remove = useMutation({
    mutationFn: removeSecondFactor,
    onSuccess: () => toast(t('factor.removed')),
    onError: (error) => toastError(error),
    onSettled: close,
  })
  const renew = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: setCodes,
    onError: (error) => toastError(error),
    onSettled: close,
  })
  const left = secondFactor.recoveryCodesLeft
  return (
    <>
      <div>
        <p className="font-medium">{t('factor.since', { time: format.dayWithin(secondFactor.enrolledAt) })}</p>
        <p className={left <= fewCodes ? 'text-sla-soon' : 'text-muted-foreground'}>
          {t('factor.codesLeft', { count: left })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" onClick={() => setAsked('renew')}>
          {t('factor.renew')}
        </Button>
        {isRequired ? null : (
          <Button variant="outline" onClick={() => setAsked('remove')}>
            {t('factor.remove')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asked === 'renew'}
        onOpenChange={(open) => open || close()}
        title={t('factor.renewTitle')}
        description={t('factor.renewText')}
        confirmLabel={t('factor.renew')}
        pending={renew.isPending}
        onConfirm={() => renew.mutate()}
      />
      <ConfirmDialog
        open={asked === 'remove'}
        onOpenChange={(open) => open || close()}
        title={t('factor.removeTitle')}
        description={t('factor.removeText')}
        confirmLabel={t('factor.remove')}
        destructive
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
      <RecoveryCodesDialog codes={codes} onKept={() => setCodes(null)} />
    </>
  )
}
