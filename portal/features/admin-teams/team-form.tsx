import { EditTeamBody } from '@holdfast/contracts/teams/edit-team.ts'
import type { Team } from '@holdfast/contracts/teams/team.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { SwitchField, TextField } from '../../components/admin/fields.tsx'
import { FormColumns, FormPage, FormSection } from '../../components/form-page.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { editTeam, rereadTeam } from './api.ts'
import { StrategyField } from './strategy-field.tsx'

const toValues = (team: Team | null) => ({
  name: team?.name ?? '',
  key: team?.key ?? '',
  strategy: team?.strategy ?? 'manual',
  returnsWhenOut: team?.returnsWhenOut ?? true,
})

/** `children` stand below the settings; they save by themselves. */
export function TeamForm({ team, children }: { team: Team; children: ReactNode }) {
  const { t } = useTranslation('admin-teams')
  const record = useRecordForm({
    schema: EditTeamBody,
    item: team,
    toValues,
    toBody: (values) => values,
    edit: editTeam,
    reread: rereadTeam,
    onSaved: ({ name }) => toast(t('common:savedNamed', { name })),
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
        <FormSection title={t('settings')}>
          <FormColumns>
            <TextField name="name" label={t('field.name')} required />
            <TextField
              name="key"
              label={t('field.key')}
              description={t('field.keyHint')}
              required
              dir="ltr"
              inputClassName="font-mono"
            />
          </FormColumns>
          <StrategyField />
          <SwitchField
            name="returnsWhenOut"
            label={t('field.returnsWhenOut')}
            description={t('field.returnsWhenOutHint')}
          />
        </FormSection>
        {children}
      </FormPage>
    </Form>
  )
}
