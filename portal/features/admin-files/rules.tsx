import { defaultFileRules, type FileRules, PutFileRulesBody } from '@holdfast/contracts/files/file-rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { FormColumns, FormPage, FormSection } from '../../components/form-page.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { Form } from '../../ui/form.tsx'
import { AllowedTypes } from './allowed-types.tsx'
import { putRules, readRules, rulesQuery } from './api.ts'
import { RefusedTypes } from './refused-types.tsx'
import { SizeField } from './size-field.tsx'
import { TryType } from './try-type.tsx'

export function Rules() {
  const { data, isPending, isError, error, refetch } = useQuery(rulesQuery)
  if (isPending) return <LoadingRows />
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <RulesForm rules={data} />
}

function toValues(rules: FileRules | null) {
  const { maxBytes, quotaBytes, allowedTypes, refusedTypes } = rules ?? defaultFileRules
  return {
    maxBytes: maxBytes as number | null,
    quotaBytes: quotaBytes as number | null,
    allowedTypes: [...allowedTypes],
    refusedTypes: [...refusedTypes],
  }
}

function RulesForm({ rules }: { rules: FileRules }) {
  const { t } = useTranslation('admin-files')
  const record = useRecordForm({
    schema: PutFileRulesBody,
    item: rules,
    toValues,
    // Where no number is written, the schema says so.
    toBody: (values) => values as PutFileRulesBody,
    edit: ({ version }, _changed, body) => putRules(version, body),
    reread: readRules,
    onSaved: () => toast(t('rules.saved')),
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
        <FormSection title={t('size.title')} description={t('size.about')}>
          <FormColumns>
            <SizeField name="maxBytes" label={t('size.max')} description={t('size.maxHint')} />
            <SizeField name="quotaBytes" label={t('size.quota')} description={t('size.quotaHint')} />
          </FormColumns>
        </FormSection>
        <FormSection title={t('types.title')} description={t('types.about')}>
          <AllowedTypes />
          <RefusedTypes />
          <TryType />
        </FormSection>
        <p className="text-small text-muted-foreground">{t('scanHint')}</p>
      </FormPage>
    </Form>
  )
}
