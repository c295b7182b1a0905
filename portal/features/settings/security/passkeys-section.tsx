import type { OwnSecurity } from '@holdfast/contracts/sign-in/security.ts'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { Button } from '../../../ui/button.tsx'
import { AddPasskeyDialog } from './add-passkey-dialog.tsx'
import { PasskeyRow } from './passkey-row.tsx'

/** Instead of passwords: a key on a device or in an account, opened by a finger or a face. */
export function PasskeysSection({ security }: { security: OwnSecurity }) {
  const { t } = useTranslation('settings')
  const { passkeys, passkeysAllowed } = security
  const [isAdding, setAdding] = useState(false)
  return (
    <FormSection
      title={t('passkeys.title')}
      description={t('passkeys.hint')}
      className="gap-0 p-0"
      actions={
        passkeysAllowed ? (
          <Button variant="outline" size="sm" onClick={() => setAdding(true)}>
            <KeyRound />
            {t('passkeys.add')}
          </Button>
        ) : null
      }
    >
      {passkeys.length > 0 ? (
        <ul>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      ) : (
        <p className="px-4 py-3 text-muted-foreground">{t('passkeys.none')}</p>
      )}
      <AddPasskeyDialog open={isAdding} onOpenChange={setAdding} />
    </FormSection>
  )
}
