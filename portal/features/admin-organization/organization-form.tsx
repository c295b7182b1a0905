import { EditOrganizationBody } from '@holdfast/contracts/organizations/edit-organization.ts'
import type { Organization } from '@holdfast/contracts/organizations/organization.ts'
import { useTranslation } from 'react-i18next'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { NumberField, SelectField, TextField } from '../../components/admin/fields.tsx'
import { LanguageField } from '../../components/admin/language-field.tsx'
import { TimeZoneField } from '../../components/admin/time-zone-field.tsx'
import { FormColumns, FormPage, FormSection } from '../../components/form-page.tsx'
import { useCalendarList } from '../../components/service-levels/queries.ts'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { applyAccent } from '../../lib/theme.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { AccentFields } from './accent-fields.tsx'
import { editOrganization, readOrganization } from './api.ts'
import { toBody, toValues } from './organization-values.ts'

export function OrganizationForm({ organization }: { organization: Organization }) {
  const { t } = useTranslation('admin-organization')
  const { data: calendars = [] } = useCalendarList()
  const record = useRecordForm({
    schema: EditOrganizationBody,
    item: organization,
    toValues,
    toBody,
    edit: editOrganization,
    reread: readOrganization,
    onSaved: (saved) => {
      applyAccent(saved.accentHue)
      toast(t('saved'))
    },
  })
  const prefix = record.form.watch('numberPrefix')
  return (
    <Form {...record.form}>
      <FormPage
        onSubmit={(event) => {
          event?.preventDefault()
          return record.submit()
        }}
        isDirty={record.isDirty}
        isPending={record.isPending}
        error={record.problem}
        onDiscard={record.discard}
      >
        {record.conflict && <ConflictNotice {...record.conflict} />}
        <FormSection title={t('identity.title')}>
          <FormColumns>
            <TextField
              name="name"
              label={t('identity.name')}
              description={t('identity.nameHint', { slug: organization.slug })}
              required
            />
            <TextField
              name="numberPrefix"
              label={t('identity.prefix')}
              description={t('identity.prefixHint', { number: `${prefix || '…'}-1042` })}
              required
              dir="ltr"
              maxLength={10}
              inputClassName="font-mono uppercase"
            />
            <TimeZoneField name="timeZone" label={t('identity.timeZone')} description={t('identity.timeZoneHint')} />
            <LanguageField name="locale" label={t('identity.locale')} description={t('identity.localeHint')} />
          </FormColumns>
        </FormSection>
        <FormSection title={t('promises.title')} description={t('promises.about')}>
          <FormColumns>
            <NumberField
              name="confirmationBusinessDays"
              label={t('promises.confirmation')}
              description={t('promises.confirmationHint')}
              min={0}
              max={90}
            />
            <NumberField
              name="reopenDays"
              label={t('promises.reopen')}
              description={t('promises.reopenHint')}
              min={0}
              max={3_650}
            />
          </FormColumns>
          <SelectField
            name="calendarId"
            label={t('promises.calendar')}
            description={t('promises.calendarHint')}
            empty={t('promises.noCalendar')}
            options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FormSection>
        <FormSection title={t('accent.title')} description={t('accent.about')}>
          <AccentFields />
        </FormSection>
      </FormPage>
    </Form>
  )
}
