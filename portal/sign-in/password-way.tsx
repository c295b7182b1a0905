import { useEffect, useRef, useState } from 'react'
import type { ProblemError } from '../lib/api/problem-error.ts'
import { ask } from './ask.ts'
import { Button, TextField } from './controls.tsx'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { noteSignedIn, readEmail, rememberEmail } from './remembered.ts'
import { useSending } from './sending.ts'
import { type Translate, useTranslation } from './texts.ts'

type FieldName = 'organization' | 'email' | 'password'
type Errors = Partial<Record<FieldName, string>>

export interface WayProps {
  /** Neither this address nor the desk says which organization is meant. */
  readonly asksOrganization: boolean
  onSignedIn(): void
}

/** Signing in with address and password. What was typed stays, whatever goes wrong. */
export function PasswordWay({ asksOrganization, onSignedIn }: WayProps) {
  const { t } = useTranslation('sign-in')
  const form = useRef<HTMLFormElement>(null)
  const [remembered] = useState(readEmail)
  const [missing, setMissing] = useState<Errors>({})
  const sending = useSending()
  const errors: Errors = { ...refusals(sending.problem, t), ...missing }
  const wrong = (['organization', 'email', 'password'] as const).find((name) => errors[name])
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLInputElement>(`#${wrong}`)?.focus()
  }, [wrong])
  const signIn = async () => {
    const data = new FormData(form.current ?? undefined)
    const [organization, email, password] = ['organization', 'email', 'password'].map((name) =>
      String(data.get(name) ?? ''),
    )
    const body = {
      email: email?.trim(),
      password,
      ...(organization?.trim() && { organization: organization.trim().toLowerCase() }),
    }
    await ask('/api/v1/auth/sign-in', body)
    rememberEmail(body.email ?? '', data.get('remember') !== null)
    noteSignedIn()
    onSignedIn()
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
        const names: FieldName[] = asksOrganization ? ['organization', 'email', 'password'] : ['email', 'password']
        const empty = names.filter((name) => !String(data.get(name) ?? '').trim())
        setMissing(Object.fromEntries(empty.map((name) => [name, t(`missing.${name}`)])))
        if (empty.length === 0) sending.send(signIn)(event)
        else event.preventDefault()
      }}
    >
      <ProblemNote {...sending} />
      {asksOrganization ? (
        <TextField
          id="organization"
          name="organization"
          label={t('organization')}
          hint={t('organizationHint')}
          error={errors.organization}
          autoComplete="organization"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          maxLength={100}
          autoFocus
        />
      ) : null}
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        error={errors.email}
        defaultValue={remembered}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={320}
        autoFocus={!asksOrganization && remembered === ''}
      />
      <PasswordField
        id="password"
        name="password"
        label={t('password')}
        error={errors.password}
        autoComplete="current-password"
        maxLength={1_000}
        autoFocus={!asksOrganization && remembered !== ''}
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
    </form>
  )
}

/** What of a refusal belongs to which field. */
function refusals(problem: ProblemError | null, t: Translate): Errors {
  if (!problem || problem.status === 429 || problem.status >= 500 || problem.status === 0) return {}
  if (problem.code === 'organization_unknown') return { organization: t('problem.organizationUnknown') }
  const paths = problem.errors.map(({ path }) => path)
  if (paths.includes('/organization')) return { organization: t('problem.organizationNeeded') }
  if (paths.includes('/email')) return { email: t('problem.email') }
  return { password: t('problem.credentials') }
}
