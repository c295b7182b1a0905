import { roles } from '@holdfast/contracts/people/permissions.ts'
import type { Provider } from '@holdfast/contracts/providers/provider.ts'
import { claimUses, defaultClaims } from '@holdfast/contracts/providers/settings.ts'
import { useTranslation } from 'react-i18next'
import { Field, SelectField, SwitchField, TextField } from '../../components/admin/fields.tsx'
import { FormColumns, FormSection } from '../../components/form-page.tsx'
import { TagInput } from '../../components/tag-input.tsx'

const code = 'font-mono text-small'

/** Where it is, and as whom the desk comes to it. */
export function ClientSection({ provider }: { provider: Provider | null }) {
  const { t } = useTranslation('admin-providers')
  return (
    <FormSection title={t('client.title')}>
      <SwitchField name="active" label={t('client.active')} description={t('client.activeHint')} />
      <FormColumns>
        <TextField
          name="name"
          label={t('client.name')}
          description={t('client.nameHint')}
          required
          autoFocus={provider === null}
        />
        <TextField
          name="issuer"
          type="url"
          label={t('client.issuer')}
          required
          dir="ltr"
          placeholder="https://login.example/realms/acme"
          inputClassName={code}
        />
        <TextField name="clientId" label={t('client.id')} required dir="ltr" inputClassName={code} />
        <TextField
          name="clientSecret"
          type="password"
          label={t('client.secret')}
          hint={t('optional')}
          description={provider?.hasClientSecret ? t('client.secretKept') : t('client.secretHint')}
          autoComplete="new-password"
          dir="ltr"
        />
      </FormColumns>
    </FormSection>
  )
}

/** What its word about people is worth here. */
export function TrustSection() {
  const { t } = useTranslation('admin-providers')
  const options = roles.map((role) => ({ value: role as string, label: t(`common:role.${role}`) }))
  return (
    <FormSection title={t('trust.title')}>
      <SwitchField name="settings.createsPeople" label={t('trust.creates')} description={t('trust.createsHint')} />
      <Field name="settings.mailDomains" label={t('trust.domains')} description={t('trust.domainsHint')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <TagInput
            {...field}
            value={value as string[]}
            onValueChange={(domains) => onChange(domains.map((domain) => domain.toLowerCase()))}
            most={100}
            placeholder={t('trust.addDomain')}
          />
        )}
      </Field>
      <SelectField
        name="settings.linkUpTo"
        label={t('trust.link')}
        description={t('trust.linkHint')}
        empty={t('trust.nobody')}
        options={options}
      />
      <SwitchField name="settings.trustsEmail" label={t('trust.email')} description={t('trust.emailHint')} />
      <SwitchField name="settings.signsOut" label={t('trust.signsOut')} description={t('trust.signsOutHint')} />
    </FormSection>
  )
}

/** Where it says what; only for a provider that has its own way. */
export function ClaimsSection() {
  const { t } = useTranslation('admin-providers')
  return (
    <FormSection title={t('claims.title')} description={t('claims.hint')}>
      <Field name="settings.scopes" label={t('claims.scopes')} description={t('claims.scopesHint')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <TagInput
            {...field}
            value={value as string[]}
            onValueChange={onChange}
            most={20}
            placeholder={t('claims.addScope')}
          />
        )}
      </Field>
      <FormColumns>
        {claimUses.map((use) => (
          <TextField
            key={use}
            name={`settings.claims.${use}`}
            label={t(`claim.${use}`)}
            placeholder={defaultClaims[use] ?? t('claims.none')}
            dir="ltr"
            inputClassName={code}
          />
        ))}
      </FormColumns>
    </FormSection>
  )
}
