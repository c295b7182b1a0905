import type { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { ask } from '../ask.ts'
import { Button, Note } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useSending } from '../sending.ts'
import { StepFrame } from '../step-frame.tsx'
import { useTranslation } from '../texts.ts'
import { isRefused } from './refused.ts'

interface LinkStepProps extends StepProps {
  readonly purpose: 'sign_in' | 'register'
  readonly token: string
}

/** Programs open the links of a mail to look at them; only a person presses a button. */
export function LinkStep({ purpose, token, organization, go, take }: LinkStepProps) {
  const { t } = useTranslation('sign-in')
  const sending = useSending()
  const path = purpose === 'register' ? '/api/v1/auth/register/confirm' : '/api/v1/auth/codes/redeem'
  const redeem = async () => {
    take(await ask<SignInAnswer>(path, { token, ...organization }))
    return undefined
  }
  const isWorthless = isRefused(sending.problem)
  return (
    <StepFrame title={t(`link.${purpose}.title`)} text={isWorthless ? null : t(`link.${purpose}.text`)} go={go}>
      <ProblemNote {...sending} />
      {isWorthless ? (
        <Note tone="error">{t('link.refused')}</Note>
      ) : (
        <Button
          autoFocus
          pending={sending.isPending}
          disabled={sending.secondsToWait > 0}
          onClick={sending.send(redeem)}
        >
          {t('signIn')}
        </Button>
      )}
    </StepFrame>
  )
}
