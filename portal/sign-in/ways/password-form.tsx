import type { SignInMethods } from '@holdfast/contracts/auth/methods.ts'
import type { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { useEffect, useRef, useState } from 'react'
import type { ProblemError } from '../../lib/api/problem-error.ts'
import { ask } from '../ask.ts'
import { Button, TextField } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { LinkButton } from '../link-button.tsx'
import { PasswordField } from '../password-field.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { readEmail, rememberEmail } from '../remembered.ts'
import { useSending } from '../sending.ts'
import { type Translate, useTranslation } from '../texts.ts'

const names = ['email', 'password'] as const
type FieldName = (typeof names)[number]
type Errors = Partial<Record<FieldName, string>>

interface PasswordFormProps extends StepProps {
  readonly methods: SignInMethods
  /** To a code by mail; null where there is none. */
  readonly onCode: (() => void) | null
}

/** Signing in with address and password. What was typed stays, whatever goes wrong. */
export function PasswordForm({ methods, organization, go, take, onCode }: PasswordFormProps) {
  const { t } = useTranslation('sign-in')
  const form = useRef<HTMLFormElement>(null)
  const [remembered] = useState(readEmail)
  const [missing, setMissing] = useState<Errors>({})
  const sending = useSending()
  const errors: Errors = { ...refusals(sending.problem, t), ...missing }
  const wrong = names.find((name) => errors[name])
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLInputElement>(`#${wrong}`)?.focus()
  }, [wrong])
  const signIn = async () => {
    const data = new FormData(form.current ?? undefined)
    const [email = '', password = ''] = names.map((name) => String(data.get(name) ?? ''))
    const answer = await ask<SignInAnswer>('/api/v1/auth/sign-in', { email: email.trim(), password, ...organization })
    rememberEmail(email.trim(), data.get('remember') !== null)
    take(answer)
    return undefined
  }
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4"
      onInput={({ target }) => {
        const { id } = target as HTMLInputElement
        if (errors[id as FieldName]) sending.forget()
        setMissing((before) => ({ ...before, [id]: undefined }))
      }}
      onSubmit={(event) => {
        const data = new FormData(event.currentTarget)
        const empty = names.filter((name) => !String(data.get(name) ?? '').trim())
        setMissing(Object.fromEntries(empty.map((name) => [name, t(`missing.${name}`)])))
        if (empty.length === 0) sending.send(signIn)(event)
        else event.preventDefault()
      }}
    >
      <ProblemNote {...sending} />
      <TextField
        id="email"
        name="email"
        type={methods.directory ? 'text' : 'email'}
        label={t(methods.directory ? 'emailOrName' : 'email')}
        error={errors.email}
        defaultValue={remembered}
        autoComplete="username"
        inputMode={methods.directory ? 'text' : 'email'}
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={320}
        autoFocus={remembered === ''}
      />
      <PasswordField
        id="password"
        name="password"
        label={t('password')}
        aside={
          methods.password ? (
            <LinkButton onClick={() => go({ at: 'forgotten' })}>{t('forgotten.ask')}</LinkButton>
          ) : null
        }
        error={errors.password}
        autoComplete="current-password"
        maxLength={1_000}
        autoFocus={remembered !== ''}
      />
      <label className="flex w-fit items-center gap-2 text-base max-md:min-h-11">
        <input
          type="checkbox"
          name="remember"
          defaultChecked={remembered !== ''}
          className="size-4 accent-primary max-md:size-5"
        />
        {t('remember')}
      </label>
      <Button type="submit" pending={sending.isPending} disabled={sending.secondsToWait > 0}>
        {sending.isPending ? t('signingIn') : t('signIn')}
      </Button>
      {onCode ? (
        <LinkButton className="justify-self-center" onClick={onCode}>
          {t('code.instead')}
        </LinkButton>
      ) : null}
    </form>
  )
}

/** What of a refusal belongs to which field. */
function refusals(problem: ProblemError | null, t: Translate): Errors {
  if (!problem || problem.status === 429 || problem.status >= 500 || problem.status === 0) return {}
  const paths = problem.errors.map(({ path }) => path)
  if (paths.includes('/email')) return { email: t('problem.email') }
  return { password: t('problem.credentials') }
}
