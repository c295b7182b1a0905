import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { CreateCannedReplyBody } from '@holdfast/contracts/canned-replies/create-canned-reply.ts'
import { EditCannedReplyBody } from '@holdfast/contracts/canned-replies/edit-canned-reply.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/admin/fields.tsx'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { FormColumns } from '../../components/form-page.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { cannedReplyQuery, createCannedReply, editCannedReply, rereadCannedReply } from './api.ts'
import { AudienceFields } from './audience-fields.tsx'
import { BodyField } from './body-field.tsx'
import { fillSamples, nameVariables } from './fill-samples.ts'
import { ReplyPreview } from './reply-preview.tsx'
import { toBody, toValues } from './reply-values.ts'
import { useReplyRights } from './use-reply-rights.ts'
import { useSamples } from './use-samples.ts'

/** `opened` is an id, or `new`. */
export function ReplySheet({ opened, onClose }: { opened: string; onClose: () => void }) {
  const isNew = opened === 'new'
  const { data: reply, error } = useQuery({ ...cannedReplyQuery(opened), enabled: !isNew })
  useEffect(() => {
    if (!error) return
    toastError(error)
    onClose()
  }, [error, onClose])
  if (isNew) return <ReplyForm reply={null} onClose={onClose} />
  return reply ? <ReplyForm reply={reply} onClose={onClose} /> : null
}

function ReplyForm({ reply, onClose }: { reply: CannedReply | null; onClose: () => void }) {
  const { t } = useTranslation('admin-canned-replies')
  const { mayShare, mayShareWithAll, mayEdit } = useReplyRights()
  const samples = useSamples()
  const record = useRecordForm({
    schema: reply ? EditCannedReplyBody : CreateCannedReplyBody,
    item: reply,
    toValues: (from: CannedReply | null) => toValues(from, mayShareWithAll),
    toBody: (values) => toBody(values, reply === null) as CreateCannedReplyBody,
    check: ({ body }) => {
      const { unknown } = fillSamples(body, samples)
      return unknown.length > 0 ? { body: t('preview.unknown', { names: nameVariables(unknown) }) } : {}
    },
    create: createCannedReply,
    edit: editCannedReply,
    reread: rereadCannedReply,
    onSaved: ({ title }) => toast(t(reply ? 'common:savedNamed' : 'common:madeNamed', { name: title })),
  })
  return (
    <FormLayer
      record={record}
      title={reply?.title ?? t('new')}
      readOnly={reply && !mayEdit(reply) ? t('managed') : undefined}
      className="w-[960px]"
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-6 max-md:grid-cols-1">
        <div className="grid content-start gap-4">
          <TextField name="title" label={t('field.title')} required autoFocus={reply === null} />
          <FormColumns>
            <TextField
              name="shortcut"
              label={t('field.shortcut')}
              description={t('field.shortcutHint')}
              required
              inputClassName="font-mono"
            />
            <AudienceFields reply={reply} mayShare={mayShare} mayShareWithAll={mayShareWithAll} />
          </FormColumns>
          <BodyField />
        </div>
        <ReplyPreview />
      </div>
    </FormLayer>
  )
}
