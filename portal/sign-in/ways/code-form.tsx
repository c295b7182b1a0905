import type { MailSent } from '@holdfast/contracts/auth/codes.ts'
import { useRef, useState } from 'react'
import { ask } from '../ask.ts'
import { Button, TextField } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { LinkButton } from '../link-button.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { readEmail } from '../remembered.ts'
import { useSending } from '../sending.ts'
import { useTranslation } from '../texts.ts'

interface CodeFormProps extends StepProps {
  /** Back to the password; null where there is none. */
  readonly onPassword: (() => void) | null
}

/** A code by mail: nothing to remember. */
export function CodeForm({ organization, go, onPassword }: CodeFormProps) {
  const { t } = useTranslation('sign-in')
  const form = useRef<HTMLFormElement>(null)
  const [remembered] = useState(readEmail)
  const [isMissing, setMissing] = useState(false)
  const sending = useSending()
  const isWrong = sending.problem?.errors.some(({ path }) => path === '/email')
  const send = async (): Promise<'stay' | undefined> => {
    const email = String(new FormData(form.current ?? undefined).get('email') ?? '').trim()
    setMissing(email === '')
    if (email === '') return 'stay'
    await ask<MailSent>('/api/v1/auth/codes', { email, ...organization })
    go({ at: 'code', purpose: 'sign_in', email })
    return undefined
  }
  return (
    <form ref={form} noValidate className="grid gap-4" onSubmit={sending.send(send)}>
      <ProblemNote {...sending} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        error={isMissing ? t('missing.email') : isWrong ? t('problem.email') : undefined}
        defaultValue={remembered}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={320}
        autoFocus
      />
      <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
        {t('code.send')}
      </Button>
      {onPassword ? (
        <LinkButton className="justify-self-center" onClick={onPassword}>
          {t('code.password')}
        </LinkButton>
      ) : null}
    </form>
  )
}
