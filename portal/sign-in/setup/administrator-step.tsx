import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import { Check, Circle } from 'lucide-react'
import { TextField } from '../controls.tsx'
import { PasswordField } from '../password-field.tsx'
import { useTranslation } from '../texts.ts'
import type { Administrator, Faults } from './draft.ts'

interface AdministratorStepProps {
  readonly administrator: Administrator
  readonly faults: Faults
  onChange(changes: Partial<Administrator>): void
}

export function AdministratorStep({ administrator, faults, onChange }: AdministratorStepProps) {
  const { t } = useTranslation('sign-in')
  const { name, email, password } = administrator
  const fault = (field: keyof Administrator) => {
    const key = faults[`/administrator/${field}`]
    return key && t(key, { min: passwordLength.min })
  }
  return (
    <>
      <TextField
        id="administrator-name"
        label={t('setup.ownName')}
        value={name}
        error={fault('name')}
        onChange={({ target }) => onChange({ name: target.value })}
        autoComplete="name"
        dir="auto"
        maxLength={200}
        autoFocus
      />
      <TextField
        id="administrator-email"
        type="email"
        label={t('email')}
        value={email}
        error={fault('email')}
        onChange={({ target }) => onChange({ email: target.value })}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={320}
      />
      <PasswordField
        id="administrator-password"
        label={t('password')}
        value={password}
        error={fault('password')}
        hint={<LengthRule isMet={password.length >= passwordLength.min} />}
        onChange={({ target }) => onChange({ password: target.value })}
        autoComplete="new-password"
        maxLength={passwordLength.max}
      />
    </>
  )
}

function LengthRule({ isMet }: { isMet: boolean }) {
  const { t } = useTranslation('sign-in')
  const Icon = isMet ? Check : Circle
  return (
    <span className={`flex items-center gap-1.5 ${isMet ? 'text-sla-ok' : ''}`}>
      <Icon aria-hidden className="size-3" />
      {t('setup.passwordRule', { min: passwordLength.min })}
      {isMet ? <span className="sr-only">{t('setup.ruleMet')}</span> : null}
    </span>
  )
}
