import type { MailSent } from '@holdfast/contracts/auth/codes.ts'
import { confirmationMinutes } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { useState } from 'react'
import { ask } from '../ask.ts'
import { Button, Note, TextField } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { ProblemNote } from '../problem-note.tsx'
import { readEmail } from '../remembered.ts'
import { useSending } from '../sending.ts'
import { StepFrame } from '../step-frame.tsx'
import { useTranslation } from '../texts.ts'

/** A link to choose a new password, by mail. */
export function ForgottenStep({ organization, go }: StepProps) {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState(readEmail)
  const [isMissing, setMissing] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const sending = useSending()
  const isWrong = sending.problem?.errors.some(({ path }) => path === '/email')
  const send = async (): Promise<'stay'> => {
    setMissing(email.trim() === '')
    if (email.trim() === '') return 'stay'
    await ask<MailSent>('/api/v1/auth/password/forgotten', { email: email.trim(), ...organization })
    setSentTo(email.trim())
    return 'stay'
  }
  if (sentTo !== null) {
    return (
      <StepFrame title={t('forgotten.sentTitle')} go={go}>
        <Note tone="notice">{t('forgotten.sent', { email: sentTo, minutes: confirmationMinutes })}</Note>
      </StepFrame>
    )
  }
  return (
    <StepFrame title={t('forgotten.title')} text={t('forgotten.text')} go={go}>
      <form noValidate className="grid gap-4" onSubmit={sending.send(send)}>
        <ProblemNote {...sending} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          error={isMissing ? t('missing.email') : isWrong ? t('problem.email') : undefined}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          maxLength={320}
          autoFocus
        />
        <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
          {t('forgotten.send')}
        </Button>
      </form>
    </StepFrame>
  )
}
