import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { useSecurity } from './api/security.ts'
import { AccountsSection } from './security/accounts-section.tsx'
import { PasskeysSection } from './security/passkeys-section.tsx'
import { PasswordSection } from './security/password-section.tsx'
import { SecondFactorSection } from './security/second-factor-section.tsx'

/** By what one proves who one is. */
export function SecurityPage() {
  const { data: security, error, refetch } = useSecurity()
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!security) return <LoadingRows rows={3} rowClassName="h-24" />
  return (
    <>
      {security.passkeysAllowed || security.passkeys.length > 0 ? <PasskeysSection security={security} /> : null}
      <SecondFactorSection security={security} />
      {security.hasPassword ? <PasswordSection minLength={security.passwordMinLength} /> : null}
      <AccountsSection />
    </>
  )
}
