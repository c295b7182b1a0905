import { checkFields } from '@holdfast/contracts/forms/check-fields.ts'
import { CreateFormBody } from '@holdfast/contracts/forms/create-form.ts'
import { EditFormBody } from '@holdfast/contracts/forms/edit-form.ts'
import type { ManagedForm } from '@holdfast/contracts/forms/form.ts'
import type { FormEvent } from 'react'
import type { Path } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { FormPage, FormSection } from '../../components/form-page.tsx'
import { toFieldName } from '../../lib/forms/field-name.ts'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { SidePanel } from '../../shell/page.tsx'
import { Form } from '../../ui/form.tsx'
import { createForm, editForm, rereadForm } from './api.ts'
import { type DraftForm, toDraft, toFormBody } from './draft-form.ts'
import { FormPreview } from './form-preview.tsx'
import { FormSettings } from './form-settings.tsx'
import { QuestionList } from './question-list.tsx'

/** Writes a form beside what people will see of it. `null`: a new one. */
export function FormEditor({ form: item }: { form: ManagedForm | null }) {
  const { t } = useTranslation('admin-forms')
  const navigate = useNavigate()
  const record = useRecordForm({
    schema: item ? EditFormBody : CreateFormBody,
    item,
    toValues: toDraft,
    toBody: toFormBody,
    create: createForm,
    edit: editForm,
    reread: rereadForm,
    onSaved: ({ id, name }) => {
      toast(t(item ? 'common:savedNamed' : 'common:madeNamed', { name }))
      // After the guard has seen that nothing is left to lose.
      if (!item) setTimeout(() => void navigate(`/admin/forms/${id}`, { replace: true }), 0)
    },
  })
  const { form } = record
  const draft = form.watch() as DraftForm
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const faults = checkFields(toFormBody(form.getValues()).fields as never)
    if (faults.length === 0) return record.submit()
    for (const [index, { path, rule, most }] of faults.entries()) {
      const message = t(`rule.${rule}`, { most })
      form.setError(toFieldName(path) as Path<DraftForm>, { type: rule, message }, { shouldFocus: index === 0 })
    }
  }
  return (
    <Form {...form}>
      <div className="flex min-h-0 grow">
        <FormPage
          className="min-w-0"
          onSubmit={submit}
          isNew={record.isNew}
          isDirty={record.isDirty}
          isPending={record.isPending}
          error={record.problem}
          onDiscard={() => (record.isNew ? void navigate('/admin/forms') : record.discard())}
        >
          {record.conflict && <ConflictNotice {...record.conflict} />}
          <FormSettings />
          <QuestionList />
          <div className="xl:hidden">
            <FormSection title={t('preview.title')} description={t('preview.hint')}>
              <FormPreview draft={draft} />
            </FormSection>
          </div>
        </FormPage>
        <SidePanel label={t('preview.title')} className="w-[400px] max-xl:hidden">
          <div className="grid gap-4 p-5">
            <p className="text-small text-muted-foreground">{t('preview.hint')}</p>
            <FormPreview draft={draft} />
          </div>
        </SidePanel>
      </div>
    </Form>
  )
}
