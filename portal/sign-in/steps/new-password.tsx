import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import type { ProblemError } from '../../lib/api/problem-error.ts'
import { PasswordField } from '../password-field.tsx'
import { type Translate, useTranslation } from '../texts.ts'

interface NewPasswordProps {
  /** Of a password here; null until it is known. */
  readonly minLength: number | null
  readonly value: string
  readonly problem: ProblemError | null
  readonly isShort: boolean
  readonly autoFocus?: boolean
  onChange(value: string): void
}

/** A password to be: long rather than clever, and none that everybody tries first. */
export function NewPassword({ minLength, value, problem, isShort, autoFocus = false, onChange }: NewPasswordProps) {
  const { t } = useTranslation('sign-in')
  const min = minLength ?? passwordLength.min
  return (
    <PasswordField
      id="password"
      name="password"
      label={t('newPassword.label')}
      hint={t('newPassword.rule', { min })}
      error={isShort ? t('newPassword.short', { min }) : refusalOf(problem, t)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      autoComplete="new-password"
      maxLength={passwordLength.max}
      autoFocus={autoFocus}
    />
  )
}

function refusalOf(problem: ProblemError | null, t: Translate): string | undefined {
  return problem?.errors.some(({ path }) => path === '/password') ? t('newPassword.common') : undefined
}
