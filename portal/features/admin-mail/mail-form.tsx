import { type MailSettings, PutMailSettingsBody } from '@holdfast/contracts/mail/mail-settings.ts'
import { useTranslation } from 'react-i18next'
import { ColourField } from '../../components/admin/colour-field.tsx'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { TextareaField, TextField } from '../../components/admin/fields.tsx'
import { FormColumns, FormPage, FormSection } from '../../components/form-page.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { useMe } from '../../lib/session.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { putMailSettings, readMailSettings } from './api.ts'
import { MailPreview } from './mail-preview.tsx'
import { toBody, toValues } from './mail-values.ts'
import { TestMail } from './test-mail.tsx'

export function MailForm({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation('admin-mail')
  const { organization } = useMe()
  const record = useRecordForm({
    schema: PutMailSettingsBody,
    item: settings,
    toValues,
    toBody,
    edit: ({ version }, _changed, body) => putMailSettings(version, body),
    reread: readMailSettings,
    onSaved: () => toast(t('saved')),
  })
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
        <FormSection title={t('sender.title')} description={t('sender.about')}>
          <FormColumns>
            <TextField
              name="senderName"
              label={t('sender.name')}
              description={t('sender.nameHint')}
              placeholder={organization.name}
            />
            <TextField
              name="senderAddress"
              label={t('sender.address')}
              description={t('sender.addressHint')}
              placeholder={t('sender.own')}
              dir="ltr"
            />
            <TextField name="replyTo" label={t('sender.replyTo')} description={t('sender.replyToHint')} dir="ltr" />
            <TextField name="bounceAddress" label={t('sender.bounce')} description={t('sender.bounceHint')} dir="ltr" />
          </FormColumns>
          <p className="text-small text-muted-foreground">{t('sender.domain')}</p>
        </FormSection>
        <FormSection title={t('look.title')}>
          <div className="grid gap-6 md:grid-cols-2">
            <div className="grid content-start gap-4">
              <ColourField name="accentColour" label={t('look.colour')} description={t('look.colourHint')} />
              <TextField
                name="logoUrl"
                label={t('look.logo')}
                description={t('look.logoHint')}
                placeholder="https://www.example.com/logo.png"
                dir="ltr"
              />
              <TextareaField name="footer" label={t('look.footer')} description={t('look.footerHint')} />
            </div>
            <MailPreview />
          </div>
        </FormSection>
        <TestMail isDirty={record.isDirty} />
      </FormPage>
    </Form>
  )
}
