import { EditProfileBody, type Profile } from '@holdfast/contracts/settings/profile.ts'
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '../../../components/admin/fields.tsx'
import { FormColumns } from '../../../components/form-page.tsx'
import { useRecordForm } from '../../../lib/forms/use-record-form.ts'
import { changeLanguage } from '../../../lib/i18n.ts'
import { languageNames, languages } from '../../../lib/language.ts'
import { useMe } from '../../../lib/session.ts'
import { listTimeZones, ownTimeZone } from '../../../lib/time-zones.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { editProfile, readProfile } from '../api/profile.ts'
import { SectionForm } from '../section-form.tsx'
import { Fact } from './fact.tsx'

const zones = listTimeZones().flatMap((group) => group.zones)

/** Name, language and time zone; what the organization keeps of one is there to be seen. */
export function AboutYou({ profile }: { profile: Profile }) {
  const { t } = useTranslation('settings')
  const { customRole } = useMe().person
  const record = useRecordForm({
    schema: EditProfileBody,
    item: profile,
    toValues: (from: Profile | null) => ({
      name: from?.name ?? '',
      timeZone: from?.timeZone ?? 'UTC',
      locale: from?.locale ?? 'en',
    }),
    toBody: (values): EditProfileBody => ({ ...values, name: values.name.trim() }),
    edit: editProfile,
    reread: readProfile,
    onSaved: (saved) => {
      const language = languages.find((one) => one === saved.locale.split('-')[0])
      if (language && saved.locale !== profile.locale) void changeLanguage(language)
      toast(t('saved'))
    },
  })
  const here = ownTimeZone()
  const isElsewhere = record.form.watch('timeZone') !== here && zones.includes(here)
  return (
    <SectionForm record={record} title={t('about.title')}>
      <TextField name="name" label={t('about.name')} description={t('about.nameHint')} autoComplete="name" />
      <FormColumns>
        <SelectField
          name="locale"
          label={t('about.language')}
          description={t('about.languageHint')}
          options={languageOptions(profile.locale)}
        />
        <SelectField
          name="timeZone"
          label={t('about.timeZone')}
          options={zoneOptions(profile.timeZone)}
          description={
            isElsewhere ? (
              <Button
                variant="link"
                size="sm"
                className="h-auto text-small"
                onClick={() => record.form.setValue('timeZone', here, { shouldDirty: true })}
              >
                {t('about.useTimeZone', { zone: here.replaceAll('_', ' ') })}
              </Button>
            ) : (
              t('about.timeZoneHint')
            )
          }
        />
      </FormColumns>
      <div className="-mx-4 -mb-4 border-t px-4 py-3">
        <dl className="grid gap-x-6 gap-y-2 md:grid-cols-2">
          <Fact label={t('about.email')} value={profile.email} />
          <Fact label={t('about.role')} value={customRole?.name ?? t(`common:role.${profile.role}`)} />
          <Fact label={t('about.jobTitle')} value={profile.title} />
          <Fact label={t('about.department')} value={profile.department} />
        </dl>
        <p className="mt-2 text-small text-muted-foreground">{t('about.keptByOthers')}</p>
      </div>
    </SectionForm>
  )
}

/** A language that the pages do not speak stays: emails may, and it says how dates are written. */
function languageOptions(current: string) {
  const own = languages.map((value) => ({ value: value as string, label: languageNames[value] }))
  return own.some(({ value }) => value === current) ? own : [...own, { value: current, label: current }]
}

function zoneOptions(current: string) {
  const all = zones.includes(current) ? zones : [current, ...zones]
  return all.map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
