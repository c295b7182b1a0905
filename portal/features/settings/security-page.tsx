import { PasswordSection } from './security/password-section.tsx'

export function SecurityPage() {
  return <PasswordSection />
}
