import { CreateResolutionCodeBody } from '@holdfast/contracts/categories/create-resolution-code.ts'
import { EditResolutionCodeBody } from '@holdfast/contracts/categories/edit-resolution-code.ts'
import type { ResolutionCode } from '@holdfast/contracts/categories/resolution-code.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/admin/fields.tsx'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { makeKey } from '../../components/admin/make-key.ts'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { createResolutionCode, editResolutionCode, rereadResolutionCode } from './api.ts'

const longestCode = 50

/** `null`: a new one, whose code follows its words until it is written by hand. */
export function CodeDialog({ item, onClose }: { item: ResolutionCode | null; onClose: () => void }) {
  const { t } = useTranslation('admin-resolution-codes')
  const record = useRecordForm({
    schema: item ? EditResolutionCodeBody : CreateResolutionCodeBody,
    item,
    toValues: (from: ResolutionCode | null) => ({ label: from?.label ?? '', code: from?.code ?? '' }),
    toBody: ({ label, code }) => (item ? { label } : { label, code }) as CreateResolutionCodeBody,
    create: createResolutionCode,
    edit: editResolutionCode,
    reread: rereadResolutionCode,
    onSaved: ({ label }) => toast(t(item ? 'common:savedNamed' : 'common:madeNamed', { name: label })),
  })
  const { form } = record
  const label = form.watch('label')
  const isCodeOwn = form.formState.dirtyFields.code === true && form.formState.touchedFields.code === true
  useEffect(() => {
    if (item !== null || isCodeOwn) return
    form.setValue('code', makeKey(label, { separator: '_', maxLength: longestCode }), { shouldDirty: true })
  }, [form, item, isCodeOwn, label])
  return (
    <FormLayer
      kind="dialog"
      record={record}
      title={item?.label ?? t('new')}
      description={item ? t('renameHint') : undefined}
      onClose={onClose}
    >
      <TextField name="label" label={t('field.label')} description={t('field.labelHint')} required autoFocus />
      {item === null && (
        <TextField
          name="code"
          label={t('field.code')}
          description={t('field.codeHint')}
          required
          dir="ltr"
          inputClassName="font-mono"
        />
      )}
    </FormLayer>
  )
}
