import type { MailSent } from '@holdfast/contracts/auth/codes.ts'
import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import { useState } from 'react'
import type { ProblemError } from '../../lib/api/problem-error.ts'
import { ask } from '../ask.ts'
import { Button, Note, TextField } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useSending } from '../sending.ts'
import { StepFrame } from '../step-frame.tsx'
import { type Translate, useTranslation } from '../texts.ts'
import { NewPassword } from './new-password.tsx'

type RegisterStepProps = StepProps & { readonly minLength: number | null }
type Missing = Partial<Record<'name' | 'email' | 'password', true>>

/** An account of one's own, where the organization allows that. */
export function RegisterStep({ minLength, organization, go }: RegisterStepProps) {
  const { t, language } = useTranslation('sign-in')
  const [typed, setTyped] = useState({ name: '', email: '', password: '' })
  const [missing, setMissing] = useState<Missing>({})
  const sending = useSending()
  const set = (key: keyof typeof typed) => (value: string) => {
    setTyped({ ...typed, [key]: value })
    setMissing({ ...missing, [key]: undefined })
    sending.forget()
  }
  const register = async (): Promise<'stay' | undefined> => {
    const found = findMissing(typed, minLength ?? passwordLength.min)
    setMissing(found)
    if (Object.keys(found).length > 0) return 'stay'
    const email = typed.email.trim()
    const body = { name: typed.name.trim(), email, password: typed.password, locale: language, ...organization }
    await ask<MailSent>('/api/v1/auth/register', body)
    go({ at: 'code', purpose: 'register', email })
    return undefined
  }
  const error = (field: 'name' | 'email', empty: string) =>
    missing[field] ? t(empty) : refusalOf(sending.problem, field, t)
  return (
    <StepFrame title={t('register.title')} text={t('register.text')} go={go}>
      <form noValidate className="grid gap-4" onSubmit={sending.send(register)}>
        <ProblemNote {...sending} />
        {sending.problem?.code === 'forbidden' ? <Note tone="error">{t('register.refused')}</Note> : null}
        <TextField
          id="name"
          label={t('register.name')}
          error={error('name', 'missing.ownName')}
          value={typed.name}
          onChange={({ target }) => set('name')(target.value)}
          autoComplete="name"
          dir="auto"
          maxLength={200}
          autoFocus
        />
        <TextField
          id="email"
          type="email"
          label={t('email')}
          error={error('email', 'missing.email')}
          value={typed.email}
          onChange={({ target }) => set('email')(target.value)}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          maxLength={320}
        />
        <NewPassword
          minLength={minLength}
          value={typed.password}
          problem={sending.problem}
          isShort={missing.password === true}
          onChange={set('password')}
        />
        <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
          {t('register.send')}
        </Button>
      </form>
    </StepFrame>
  )
}

function findMissing({ name, email, password }: Record<'name' | 'email' | 'password', string>, min: number): Missing {
  return {
    ...(name.trim() === '' && { name: true }),
    ...(email.trim() === '' && { email: true }),
    ...(password.length < min && { password: true }),
  }
}

function refusalOf(problem: ProblemError | null, field: 'name' | 'email', t: Translate): string | undefined {
  const isWrong = problem?.errors.some(({ path }) => path === `/${field}`)
  if (!isWrong) return undefined
  return field === 'email' ? t('register.emailRefused') : t('problem.field')
}
