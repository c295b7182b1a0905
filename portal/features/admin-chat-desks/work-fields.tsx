import { useTranslation } from 'react-i18next'
import { Field, NumberField, SelectField, SwitchField } from '../../components/admin/fields.tsx'
import { useCategoryOptions } from '../../components/admin/use-category-options.ts'
import { useCalendarList } from '../../components/service-levels/queries.ts'
import { TeamPicker } from '../../components/team-picker.tsx'

/** Who answers, when, and about what. */
export function WorkFields() {
  const { t } = useTranslation('admin-chat-desks')
  const { data: calendars = [] } = useCalendarList()
  return (
    <>
      <Field name="teamId" label={t('field.team')} description={t('field.teamHint')}>
        {({ value, onChange, ref: _ref, ...field }) => (
          <TeamPicker
            {...field}
            value={value === '' ? null : (value as string)}
            onValueChange={(id) => onChange(id ?? '')}
          />
        )}
      </Field>
      <NumberField
        name="chatsPerAgent"
        label={t('field.chatsPerAgent')}
        description={t('field.chatsPerAgentHint')}
        min={1}
        max={100}
      />
      <SelectField
        name="calendarId"
        label={t('field.hours')}
        description={t('field.hoursHint')}
        empty={t('field.alwaysOpen')}
        options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="categoryId"
        label={t('field.category')}
        empty={t('field.noCategory')}
        options={useCategoryOptions()}
      />
      <SwitchField name="chatEnabled" label={t('field.chatEnabled')} description={t('field.chatEnabledHint')} />
      <SwitchField name="formEnabled" label={t('field.formEnabled')} description={t('field.formEnabledHint')} />
    </>
  )
}
