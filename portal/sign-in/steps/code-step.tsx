import type { MailSent } from '@holdfast/contracts/auth/codes.ts'
import type { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { mailedCode } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { useRef, useState } from 'react'
import { ask } from '../ask.ts'
import { CodeField, readCode } from '../code-field.tsx'
import { Button, Note } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { LinkButton } from '../link-button.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useSending } from '../sending.ts'
import { StepFrame } from '../step-frame.tsx'
import { useTranslation } from '../texts.ts'
import { useSecondsUntil } from '../wait-until.ts'
import { isRefused } from './refused.ts'

interface CodeStepProps extends StepProps {
  readonly purpose: 'sign_in' | 'register'
  readonly email: string
}

/** Somebody who is impatient asks again, not at once. */
const againAfterMs = 30_000

/** The six digits of a mail that is on its way. Nothing here tells whether the address is known. */
export function CodeStep({ purpose, email, organization, go, take }: CodeStepProps) {
  const { t } = useTranslation('sign-in')
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isShort, setShort] = useState(false)
  const sending = useSending()
  const path = purpose === 'register' ? '/api/v1/auth/register/confirm' : '/api/v1/auth/codes/redeem'
  const redeem = async (): Promise<'stay' | undefined> => {
    const code = readCode(typed)
    setShort(code === null)
    if (code === null) return 'stay'
    take(await ask<SignInAnswer>(path, { email, code, ...organization }))
    return undefined
  }
  const error = isShort ? t('code.short') : isRefused(sending.problem) ? t('code.refused') : undefined
  return (
    <StepFrame title={t('code.title')} text={t('code.text', { email, minutes: mailedCode.minutes })} go={go}>
      <form noValidate className="grid gap-4" onSubmit={sending.send(redeem)}>
        <ProblemNote {...sending} />
        <CodeField
          id="code"
          autoFocus
          ref={field}
          label={t('code.label')}
          error={error}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setShort(false)
            sending.forget()
          }}
        />
        <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
          {t('signIn')}
        </Button>
      </form>
      {purpose === 'sign_in' ? <Again email={email} organization={organization} /> : null}
    </StepFrame>
  )
}

function Again({ email, organization }: Pick<CodeStepProps, 'email' | 'organization'>) {
  const { t } = useTranslation('sign-in')
  const [waitUntil, setWaitUntil] = useState(() => Date.now() + againAfterMs)
  const [isSent, setSent] = useState(false)
  const seconds = useSecondsUntil(waitUntil)
  const sending = useSending()
  const again = async (): Promise<'stay'> => {
    await ask<MailSent>('/api/v1/auth/codes', { email, ...organization })
    setWaitUntil(Date.now() + againAfterMs)
    setSent(true)
    return 'stay'
  }
  return (
    <div className="grid justify-items-center gap-2 text-small text-muted-foreground">
      <ProblemNote {...sending} />
      {isSent && seconds > 0 ? <Note tone="notice">{t('code.sentAgain')}</Note> : null}
      {seconds > 0 ? (
        <span className="tabular-nums">{t('code.againIn', { seconds })}</span>
      ) : (
        <LinkButton onClick={sending.send(again)}>{t('code.again')}</LinkButton>
      )}
    </div>
  )
}
