import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import { directoryKinds } from '@holdfast/contracts/directories/settings.ts'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { NumberField, SelectField, SwitchField, TextareaField, TextField } from '../../components/admin/fields.tsx'
import { FormColumns, FormSection } from '../../components/form-page.tsx'
import type { DraftDirectory } from './draft-directory.ts'
import { KeytabField } from './keytab-field.tsx'

const code = 'font-mono text-small'

/** Where it is, and how to get in. */
export function ReachSection({ directory, isNew }: { directory: Directory | null; isNew: boolean }) {
  const { t } = useTranslation('admin-directories')
  const { serviceAccount } = useFormContext<DraftDirectory>().watch('settings')
  const kinds = directoryKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))
  return (
    <FormSection title={t('reach.title')}>
      <SwitchField name="active" label={t('reach.active')} description={t('reach.activeHint')} />
      <FormColumns>
        <TextField name="name" label={t('reach.name')} required autoFocus={isNew} />
        <SelectField name="settings.kind" label={t('reach.kind')} options={kinds} />
      </FormColumns>
      <TextareaField
        name="settings.servers"
        label={t('reach.servers')}
        description={t('reach.serversHint')}
        rows={2}
        dir="ltr"
        placeholder="ldaps://dc1.corp.example"
        textareaClassName={code}
      />
      <TextareaField
        name="settings.certificateAuthority"
        label={t('reach.ca')}
        hint={t('optional')}
        description={t('reach.caHint')}
        rows={2}
        dir="ltr"
        placeholder="-----BEGIN CERTIFICATE-----"
        textareaClassName={code}
      />
      <FormColumns>
        <TextField
          name="settings.serviceAccount"
          label={t('reach.account')}
          hint={t('optional')}
          description={t('reach.accountHint')}
          dir="ltr"
        />
        <TextField
          name="bindPassword"
          type="password"
          label={t('reach.password')}
          description={directory?.hasBindPassword ? t('reach.passwordKept') : t('reach.passwordHint')}
          autoComplete="new-password"
          dir="ltr"
        />
      </FormColumns>
      {serviceAccount.trim() === '' ? (
        <TextField
          name="settings.loginTemplate"
          label={t('reach.template')}
          description={t('reach.templateHint')}
          dir="ltr"
          placeholder="{login}@corp.example"
          inputClassName={code}
        />
      ) : null}
    </FormSection>
  )
}

/** Who is taken from it. */
export function PeopleSection() {
  const { t } = useTranslation('admin-directories')
  return (
    <FormSection title={t('who.title')}>
      <FormColumns>
        <TextField
          name="settings.base"
          label={t('who.base')}
          required
          dir="ltr"
          placeholder="DC=corp,DC=example"
          inputClassName={code}
        />
        <TextField
          name="settings.groupBase"
          label={t('who.groupBase')}
          hint={t('optional')}
          dir="ltr"
          inputClassName={code}
        />
      </FormColumns>
      <TextField
        name="settings.peopleFilter"
        label={t('who.filter')}
        hint={t('optional')}
        description={t('who.filterHint')}
        dir="ltr"
        placeholder="(memberOf=CN=Staff,DC=corp,DC=example)"
        inputClassName={code}
      />
      <SwitchField name="settings.createsPeople" label={t('who.creates')} description={t('who.createsHint')} />
      <SwitchField name="settings.linksByEmail" label={t('who.links')} description={t('who.linksHint')} />
      <SwitchField name="settings.nestedGroups" label={t('who.nested')} description={t('who.nestedHint')} />
    </FormSection>
  )
}

const everyMinutes = [15, 60, 240, 1_440]

/** How often it is read, and what follows from what is not there any more. */
export function SyncSection() {
  const { t } = useTranslation('admin-directories')
  const { blocksAbsent } = useFormContext<DraftDirectory>().watch('settings')
  return (
    <FormSection title={t('sync.title')} description={t('sync.hint')}>
      <SelectField
        name="settings.syncEveryMinutes"
        label={t('sync.every')}
        empty={t('sync.byHand')}
        options={everyMinutes.map((minutes) => ({ value: String(minutes), label: t(`sync.in.${minutes}`) }))}
        className="md:max-w-[320px]"
      />
      <SwitchField name="settings.syncPhotos" label={t('sync.photos')} />
      <SwitchField name="settings.blocksAbsent" label={t('sync.absent')} description={t('sync.absentHint')} />
      {blocksAbsent ? (
        <NumberField
          name="settings.blocksAtMostPercent"
          label={t('sync.most')}
          description={t('sync.mostHint')}
          unit="%"
          min={1}
          max={100}
          className="md:max-w-[320px]"
        />
      ) : null}
    </FormSection>
  )
}

/** Signed in to Windows is signed in here. */
export function WindowsSection({ directory }: { directory: Directory | null }) {
  const { t } = useTranslation('admin-directories')
  return (
    <FormSection title={t('windows.title')} description={t('windows.hint')}>
      <FormColumns>
        <TextField
          name="settings.kerberosRealm"
          label={t('windows.realm')}
          hint={t('optional')}
          dir="ltr"
          placeholder="CORP.EXAMPLE"
          inputClassName={`${code} uppercase`}
        />
        <KeytabField name="keytab" hasKeytab={directory?.hasKeytab ?? false} />
      </FormColumns>
    </FormSection>
  )
}
