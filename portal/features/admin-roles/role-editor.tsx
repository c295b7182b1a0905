import { type Grants, roles } from '@holdfast/contracts/people/permissions.ts'
import { bases } from '@holdfast/contracts/roles/bases.ts'
import { findGrantFaults } from '@holdfast/contracts/roles/check-grants.ts'
import { CreateRoleBody } from '@holdfast/contracts/roles/create-role.ts'
import { EditRoleBody } from '@holdfast/contracts/roles/edit-role.ts'
import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { SelectField, SwitchField, TextField } from '../../components/admin/fields.tsx'
import { FormColumns, FormPage, FormSection } from '../../components/form-page.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { useMe } from '../../lib/session.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { createRole, editRole, rereadRole } from './api.ts'
import { type DraftRole, toBody, toDraft } from './draft-role.ts'
import { GrantsMatrix } from './grants-matrix.tsx'

/** Writes a role. `null`: a new one, which may begin like another. */
export function RoleEditor({ item, like }: { item: RoleSummary | null; like: RoleSummary | null }) {
  const { t } = useTranslation('admin-roles')
  const navigate = useNavigate()
  const { permissions, person } = useMe()
  const held = Object.fromEntries(permissions.map(({ permission, relation }) => [permission, relation])) as Grants
  const record = useRecordForm({
    schema: item ? EditRoleBody : CreateRoleBody,
    item,
    toValues: (role) => toDraft(role, like),
    toBody,
    create: createRole,
    edit: editRole,
    reread: rereadRole,
    onSaved: ({ id, name }) => {
      toast(t(item ? 'common:savedNamed' : 'common:madeNamed', { name }))
      // After the guard has seen that nothing is left to lose.
      if (!item) setTimeout(() => void navigate(`/admin/roles/${id}`, { replace: true }), 0)
    },
  })
  const { form } = record
  const { base, grants } = form.watch() as DraftRole
  const faults = findGrantFaults(base, grants)
  const highest = roles.indexOf(person.role)
  const options = bases
    .filter((one) => roles.indexOf(one) <= highest)
    .map((one) => ({ value: one, label: t(`common:role.${one}`) }))
  return (
    <Form {...form}>
      <FormPage
        onSubmit={record.submit}
        isNew={record.isNew}
        isDirty={record.isDirty}
        isPending={record.isPending}
        error={record.problem}
        onDiscard={() => (record.isNew ? void navigate('/admin/roles') : record.discard())}
      >
        {record.conflict && <ConflictNotice {...record.conflict} />}
        <FormSection title={t('section')}>
          <FormColumns>
            <TextField name="name" label={t('field.name')} required maxLength={100} autoFocus={record.isNew} />
            <SelectField name="base" label={t('field.base')} description={t(`base.${base}`)} options={options} />
          </FormColumns>
          <TextField name="description" label={t('field.description')} hint={t('optional')} maxLength={1_000} />
          <SwitchField name="requiresSecondFactor" label={t('field.factor')} description={t('field.factorHint')} />
        </FormSection>
        <FormSection title={t('grants.title')} description={t('grants.hint')} className="p-0">
          <GrantsMatrix
            grants={grants}
            held={held}
            faults={faults}
            onChange={(next) => form.setValue('grants', next, { shouldDirty: true })}
          />
        </FormSection>
      </FormPage>
    </Form>
  )
}
