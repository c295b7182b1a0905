import type { ScimSettings } from '@holdfast/contracts/scim/scim-settings.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CopiedText } from '../../components/admin/copied-text.tsx'
import { FormSection } from '../../components/form-page.tsx'

/** What is typed into Okta, Entra ID and the like. */
export function ClientSection({ settings: { baseUrl, peopleCount } }: { settings: ScimSettings }) {
  const { t } = useTranslation('admin-scim')
  return (
    <FormSection title={t('client.title')}>
      <CopiedText label={t('client.address')} text={baseUrl} copyLabel={t('client.copy')} />
      <p className="text-muted-foreground">
        {t('client.token')}{' '}
        <Link to="/settings/tokens" className="font-medium text-primary hover:underline">
          {t('client.makeToken')}
        </Link>
      </p>
      <p className="text-muted-foreground">
        {peopleCount === 0 ? t('client.nobody') : t('client.people', { count: peopleCount })}
      </p>
    </FormSection>
  )
}
