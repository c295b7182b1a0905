import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import { type SignInSettings, SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { Field, NumberField, SelectField, SwitchField } from '../../components/admin/fields.tsx'
import { FormColumns, FormPage, FormSection } from '../../components/form-page.tsx'
import { TagInput } from '../../components/tag-input.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { keepSettings, readSettings } from './api.ts'
import { RolesField } from './roles-field.tsx'
import { idleChoices, toBody, toValues } from './settings-values.ts'

export function SettingsForm({ settings }: { settings: SignInSettings }) {
  const { t } = useTranslation('admin-sign-in')
  const record = useRecordForm({
    schema: SignInSettingsFields,
    item: settings,
    toValues,
    toBody,
    edit: (item, _changed, body) => keepSettings(item, body),
    reread: readSettings,
    onSaved: () => toast(t('saved')),
  })
  const { password, register, idleMinutes } = record.form.watch()
  return (
    <Form {...record.form}>
      <FormPage
        onSubmit={record.submit}
        isDirty={record.isDirty}
        isPending={record.isPending}
        error={record.problem}
        onDiscard={record.discard}
      >
        {record.conflict && <ConflictNotice {...record.conflict} />}
        <FormSection title={t('ways.title')} description={t('ways.hint')}>
          <SwitchField name="passkeys" label={t('ways.passkeys')} description={t('ways.passkeysHint')} />
          <SwitchField name="code" label={t('ways.code')} description={t('ways.codeHint')} />
          <SwitchField name="password" label={t('ways.password')} description={t('ways.passwordHint')} />
          {password ? (
            <NumberField
              name="passwordMinLength"
              label={t('ways.minLength')}
              description={t('ways.minLengthHint')}
              min={passwordLength.least}
              max={passwordLength.most}
              className="md:max-w-[240px]"
            />
          ) : null}
          <p className="text-small text-muted-foreground">
            {t('ways.elsewhere')}{' '}
            <Link to="/admin/directories" className="font-medium text-primary hover:underline">
              {t('ways.directories')}
            </Link>
            {' · '}
            <Link to="/admin/providers" className="font-medium text-primary hover:underline">
              {t('ways.providers')}
            </Link>
          </p>
        </FormSection>
        <FormSection title={t('register.title')}>
          <SwitchField name="register" label={t('register.allow')} description={t('register.allowHint')} />
          {register ? (
            <Field name="registerDomains" label={t('register.domains')} description={t('register.domainsHint')}>
              {({ value, onChange, ref: _ref, ...field }) => (
                <TagInput
                  {...field}
                  value={value as string[]}
                  onValueChange={(domains) => onChange(domains.map((domain) => domain.toLowerCase()))}
                  most={100}
                  placeholder={t('register.addDomain')}
                />
              )}
            </Field>
          ) : null}
        </FormSection>
        <FormSection title={t('factor.title')} description={t('factor.hint')}>
          <RolesField name="secondFactorRoles" label={t('factor.roles')} description={t('factor.rolesHint')} />
          <SwitchField name="providersCount" label={t('factor.providers')} description={t('factor.providersHint')} />
          <SwitchField name="kerberosCounts" label={t('factor.kerberos')} description={t('factor.kerberosHint')} />
        </FormSection>
        <FormSection title={t('session.title')} description={t('session.hint')}>
          <FormColumns>
            <NumberField
              name="sessionDays"
              label={t('session.days')}
              description={t('session.daysHint')}
              unit={t('session.daysUnit')}
              min={1}
              max={365}
            />
            <SelectField
              name="idleMinutes"
              label={t('session.idle')}
              description={t('session.idleHint')}
              options={idleChoices(Number(idleMinutes)).map((minutes) => ({
                value: String(minutes),
                label: nameOf(minutes, t),
              }))}
            />
          </FormColumns>
        </FormSection>
      </FormPage>
    </Form>
  )
}

function nameOf(minutes: number, t: (key: string, values: { count: number }) => string): string {
  if (minutes % 1_440 === 0) return t('session.inDays', { count: minutes / 1_440 })
  if (minutes % 60 === 0) return t('session.inHours', { count: minutes / 60 })
  return t('session.inMinutes', { count: minutes })
}
