import { PutScimMappingsBody, type ScimSettings } from '@holdfast/contracts/scim/scim-settings.ts'
import { useTranslation } from 'react-i18next'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { FormPage, FormSection } from '../../components/form-page.tsx'
import {
  type DraftMapping,
  emptyMapping,
  toDraftMapping,
  toMappingBody,
} from '../../components/group-mappings/draft-mappings.ts'
import { MappingsField } from '../../components/group-mappings/mappings-field.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { keepMappings, readScim } from './api.ts'
import { ClientSection } from './client-section.tsx'
import { GroupsSection } from './groups-section.tsx'

interface Draft {
  mappings: DraftMapping[]
}

const toDraft = (settings: ScimSettings | null): Draft => ({ mappings: settings?.mappings.map(toDraftMapping) ?? [] })
const toBody = ({ mappings }: Draft) => ({ mappings: mappings.map(toMappingBody) })

export function ScimForm({ settings }: { settings: ScimSettings }) {
  const { t } = useTranslation('admin-scim')
  const record = useRecordForm({
    schema: PutScimMappingsBody,
    item: settings,
    toValues: toDraft,
    toBody,
    edit: (item, _changed, { mappings }) => keepMappings(item, mappings),
    reread: readScim,
    onSaved: () => toast(t('saved')),
  })
  const { form } = record
  const mappings = form.watch('mappings')
  const add = (group: string) =>
    form.setValue('mappings', [...form.getValues('mappings'), { ...emptyMapping, group }], { shouldDirty: true })
  return (
    <Form {...form}>
      <FormPage
        onSubmit={record.submit}
        isDirty={record.isDirty}
        isPending={record.isPending}
        error={record.problem}
        onDiscard={record.discard}
      >
        {record.conflict && <ConflictNotice {...record.conflict} />}
        <ClientSection settings={settings} />
        <FormSection title={t('mappings.title')} description={t('mappings.hint')}>
          <MappingsField name="mappings" groupHint={t('mappings.nameHint')} />
        </FormSection>
        <GroupsSection groups={settings.groups} mapped={mappings.map(({ group }) => group)} onMap={add} />
      </FormPage>
    </Form>
  )
}
