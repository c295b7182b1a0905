import type { SignInMethods } from '@holdfast/contracts/auth/methods.ts'
import type { SetupState } from '@holdfast/contracts/setup/setup.ts'
import { useState } from 'react'
import type { ProblemError } from '../../lib/api/problem-error.ts'
import { Button, Note } from '../controls.tsx'
import type { StepProps } from '../flow.ts'
import { wasSignedIn } from '../remembered.ts'
import { useTranslation } from '../texts.ts'
import { CodeForm } from './code-form.tsx'
import { OrganizationForm } from './organization-form.tsx'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'

interface WaysProps extends StepProps {
  readonly setup: SetupState
  readonly hasEnded: boolean
  /** The code of a problem that another place sent back. */
  readonly told: string | null
  readonly methods: SignInMethods | null
  readonly problem: ProblemError | null
  readonly named: string | null
  retry(): void
  onNamed(slug: string): void
}

/** All the ways that the organization offers. */
export function Ways({ setup, hasEnded, told, methods, problem, named, retry, onNamed, ...step }: WaysProps) {
  const { t } = useTranslation('sign-in')
  const [isBack] = useState(() => hasEnded && wasSignedIn())
  const organization = methods?.organization ?? setup.organization
  const asksOrganization = setup.organization === null && methods === null
  return (
    <>
      <h1 className="text-display font-semibold tracking-[-0.02em]">
        {organization ? t('title', { organization: organization.name }) : t('titlePlain')}
      </h1>
      <p className="mt-1 mb-6 text-read text-muted-foreground">{t('subtitle')}</p>
      <div className="grid gap-5">
        {isBack ? <Note tone="notice">{t('ended')}</Note> : null}
        {told ? <Note tone="error">{t(`told.${isTold(told) ? told : 'other'}`)}</Note> : null}
        {asksOrganization ? (
          <OrganizationForm named={named} problem={problem} onNamed={onNamed} onAgain={retry} />
        ) : methods ? (
          <Offered methods={methods} {...step} />
        ) : problem ? (
          <>
            <Note tone="error">{t('problem.unreachable')}</Note>
            <Button look="outline" onClick={retry}>
              {t('away.retry')}
            </Button>
          </>
        ) : null}
      </div>
    </>
  )
}

/** What another place says of a sign-in that it ended. */
const tellings = [
  'negotiate_failed',
  'cancelled',
  'denied',
  'expired',
  'other_browser',
  'unreachable',
  'refused',
  'switched_off',
  'email_missing',
  'email_unproved',
  'domain_refused',
  'not_known',
  'not_linked',
  'already_linked',
  'not_signed_in',
  'blocked',
] as const
const isTold = (code: string): boolean => tellings.some((known) => known === code)

function Offered({ methods, ...step }: StepProps & { methods: SignInMethods }) {
  const { t } = useTranslation('sign-in')
  const { password, directory, code, register } = methods
  const [byCode, setByCode] = useState(false)
  const hasForm = password || directory
  const hasOthers = methods.passkey || methods.negotiate || methods.providers.length > 0
  return (
    <>
      <OtherWays methods={methods} {...step} />
      {hasOthers && (hasForm || code) ? <Or /> : null}
      {hasForm && !byCode ? (
        <PasswordForm methods={methods} onCode={code ? () => setByCode(true) : null} {...step} />
      ) : code ? (
        <CodeForm onPassword={hasForm ? () => setByCode(false) : null} {...step} />
      ) : null}
      {register ? (
        <p className="text-base text-muted-foreground">
          {t('register.ask')}{' '}
          <button
            type="button"
            onClick={() => step.go({ at: 'register' })}
            className="rounded-sm font-medium text-primary underline-offset-2 outline-none hover:underline focus-visible:outline-2 focus-visible:outline-ring max-md:min-h-11"
          >
            {t('register.begin')}
          </button>
        </p>
      ) : null}
    </>
  )
}

function Or() {
  const { t } = useTranslation('sign-in')
  return (
    <div className="flex items-center gap-3 text-small text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
      {t('or')}
    </div>
  )
}
