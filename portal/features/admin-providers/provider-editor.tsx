import { CreateProviderBody } from '@holdfast/contracts/providers/create-provider.ts'
import { EditProviderBody } from '@holdfast/contracts/providers/edit-provider.ts'
import type { Provider } from '@holdfast/contracts/providers/provider.ts'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { FormPage, FormSection } from '../../components/form-page.tsx'
import { MappingsField } from '../../components/group-mappings/mappings-field.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { createProvider, editProvider, rereadProvider } from './api.ts'
import { toBody, toDraft } from './draft-provider.ts'
import { ProviderFoot } from './provider-foot.tsx'
import { ClaimsSection, ClientSection, TrustSection } from './provider-sections.tsx'
import { TestSection } from './test-section.tsx'

/** `null`: a new one. */
export function ProviderEditor({ provider }: { provider: Provider | null }) {
  const { t } = useTranslation('admin-providers')
  const navigate = useNavigate()
  const record = useRecordForm({
    schema: provider ? EditProviderBody : CreateProviderBody,
    item: provider,
    toValues: toDraft,
    toBody,
    create: createProvider,
    edit: editProvider,
    reread: rereadProvider,
    onSaved: ({ id, name }) => {
      toast(t(provider ? 'common:savedNamed' : 'common:madeNamed', { name }))
      // After the guard has seen that nothing is left to lose.
      if (!provider) setTimeout(() => void navigate(`/admin/providers/${id}`, { replace: true }), 0)
    },
  })
  return (
    <Form {...record.form}>
      <FormPage
        onSubmit={record.submit}
        isNew={record.isNew}
        isDirty={record.isDirty}
        isPending={record.isPending}
        error={record.problem}
        foot={provider ? <ProviderFoot provider={provider} /> : undefined}
        onDiscard={() => (record.isNew ? void navigate('/admin/providers') : record.discard())}
      >
        {record.conflict && <ConflictNotice {...record.conflict} />}
        {provider ? <TestSection provider={provider} /> : null}
        <ClientSection provider={provider} />
        <TrustSection />
        <FormSection title={t('groups.title')} description={t('groups.hint')}>
          <MappingsField name="mappings" groupHint={t('groups.nameHint')} />
        </FormSection>
        <ClaimsSection />
      </FormPage>
    </Form>
  )
}
