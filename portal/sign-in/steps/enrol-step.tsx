import type { ConfirmedEnrolment, TotpSecret } from '@holdfast/contracts/auth/second-factor.ts'
import type { EnrolmentAsked } from '@holdfast/contracts/auth/session.ts'
import { useEffect, useState } from 'react'
import { QrCode } from '../../components/qr-code.tsx'
import { asProblem, type ProblemError } from '../../lib/api/problem-error.ts'
import { ask } from '../ask.ts'
import { CodeField, readCode } from '../code-field.tsx'
import { Button, Note } from '../controls.tsx'
import { type StepProps, ways } from '../flow.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useSending } from '../sending.ts'
import { StepFrame } from '../step-frame.tsx'
import { useTranslation } from '../texts.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { isOver, isRefused } from './refused.ts'

type EnrolStepProps = StepProps & { readonly asked: EnrolmentAsked }

/** A second factor that the organization wants, set up before the first session. */
export function EnrolStep({ asked, organization, go, take }: EnrolStepProps) {
  const { t } = useTranslation('sign-in')
  const { secret, problem } = useSecret(asked.challengeId, organization)
  const [confirmed, setConfirmed] = useState<ConfirmedEnrolment | null>(null)
  if (confirmed) {
    return (
      <StepFrame title={t('recovery.title')} text={t('recovery.text')}>
        <RecoveryCodes codes={confirmed.recoveryCodes} onKept={() => take(confirmed.session)} />
      </StepFrame>
    )
  }
  return (
    <StepFrame title={t('enrol.title')} text={t('enrol.text')} go={go}>
      {problem ? (
        <>
          <Note tone="error">{isOver(problem) ? t('factor.over') : t('problem.unreachable')}</Note>
          <Button onClick={() => go(ways)}>{t('factor.anew')}</Button>
        </>
      ) : secret ? (
        <Confirm secret={secret} asked={asked} organization={organization} go={go} onConfirmed={setConfirmed} />
      ) : null}
    </StepFrame>
  )
}

function useSecret(challengeId: string, organization: StepProps['organization']) {
  const [known, setKnown] = useState<{ secret: TotpSecret | null; problem: ProblemError | null }>({
    secret: null,
    problem: null,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: one secret for each challenge
  useEffect(() => {
    ask<TotpSecret>('/api/v1/auth/second-factor/enrolment', { challengeId, ...organization }).then(
      (secret) => setKnown({ secret, problem: null }),
      (error) => setKnown({ secret: null, problem: asProblem(error) }),
    )
  }, [challengeId])
  return known
}

interface ConfirmProps extends Pick<StepProps, 'organization' | 'go'> {
  readonly secret: TotpSecret
  readonly asked: EnrolmentAsked
  onConfirmed(confirmed: ConfirmedEnrolment): void
}

function Confirm({ secret, asked, organization, go, onConfirmed }: ConfirmProps) {
  const { t } = useTranslation('sign-in')
  const [typed, setTyped] = useState('')
  const [isShort, setShort] = useState(false)
  const sending = useSending()
  const confirm = async (): Promise<'stay' | undefined> => {
    const code = readCode(typed)
    setShort(code === null)
    if (code === null) return 'stay'
    const body = { challengeId: asked.challengeId, code, ...organization }
    onConfirmed(await ask<ConfirmedEnrolment>('/api/v1/auth/second-factor/enrolment/confirm', body))
    return undefined
  }
  if (isOver(sending.problem)) {
    return (
      <>
        <Note tone="error">{t('factor.over')}</Note>
        <Button onClick={() => go(ways)}>{t('factor.anew')}</Button>
      </>
    )
  }
  const error = isShort ? t('factor.totp.short') : isRefused(sending.problem) ? t('factor.totp.refused') : undefined
  return (
    <form noValidate className="grid gap-4" onSubmit={sending.send(confirm)}>
      <QrCode text={secret.uri} label={t('enrol.qr')} />
      <details className="text-small text-muted-foreground">
        <summary className="cursor-pointer max-md:min-h-11">{t('enrol.byHand')}</summary>
        <code
          dir="ltr"
          className="mt-1 block rounded-md bg-muted px-2 py-1.5 font-mono text-base break-all text-foreground"
        >
          {secret.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </code>
      </details>
      <ProblemNote {...sending} />
      <CodeField
        id="code"
        autoFocus
        label={t('enrol.code')}
        error={error}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setShort(false)
          sending.forget()
        }}
      />
      <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
        {t('enrol.confirm')}
      </Button>
    </form>
  )
}
