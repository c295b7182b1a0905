import type { SetupState, SignInMethod } from '@holdfast/contracts/setup/setup.ts'
import { type ComponentType, Fragment, useState } from 'react'
import { Note } from './controls.tsx'
import { PasswordWay, type WayProps } from './password-way.tsx'
import { wasSignedIn } from './remembered.ts'
import { useTranslation } from './texts.ts'

/** How each of the ways looks; the desk says which of them there are, and in which order. */
const ways: Record<SignInMethod, ComponentType<WayProps>> = { password: PasswordWay }

interface SignInPageProps {
  readonly setup: SetupState
  /** Whoever was here is out again: the session ended. */
  readonly hasEnded: boolean
  onSignedIn(): void
}

export function SignInPage({ setup, hasEnded, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation('sign-in')
  const [isBack] = useState(() => hasEnded && wasSignedIn())
  const { organization, methods } = setup
  return (
    <>
      <h1 className="text-display font-semibold tracking-[-0.02em]">
        {organization ? t('title', { organization: organization.name }) : t('titlePlain')}
      </h1>
      <p className="mt-1 mb-6 text-read text-muted-foreground">{t('subtitle')}</p>
      <div className="grid gap-5">
        {isBack ? <Note tone="notice">{t('ended')}</Note> : null}
        {methods.map((method, index) => {
          const Way = ways[method]
          return (
            <Fragment key={method}>
              {index > 0 ? <Or /> : null}
              <Way asksOrganization={organization === null} onSignedIn={onSignedIn} />
            </Fragment>
          )
        })}
      </div>
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
