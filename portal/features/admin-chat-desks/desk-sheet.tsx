import { CreateChatDeskBody } from '@holdfast/contracts/chat/create-desk.ts'
import type { ChatDesk } from '@holdfast/contracts/chat/desk.ts'
import { EditChatDeskBody } from '@holdfast/contracts/chat/edit-desk.ts'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ColourField } from '../../components/admin/colour-field.tsx'
import { TextareaField, TextField } from '../../components/admin/fields.tsx'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { makeKey } from '../../components/admin/make-key.ts'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast } from '../../lib/toast.ts'
import { createDesk, editDesk, rereadDesk } from './api.ts'
import { type DeskValues, toBody, toValues } from './desk-values.ts'
import { findWrongOrigin, readOrigins } from './embedding.ts'
import { OnYourSite } from './on-your-site.tsx'
import { WorkFields } from './work-fields.tsx'

const longestKey = 40

/** `null`: a new one, whose key follows its name until it is written by hand. */
export function DeskSheet({ desk, onClose }: { desk: ChatDesk | null; onClose: () => void }) {
  const { t } = useTranslation('admin-chat-desks')
  const record = useRecordForm({
    schema: desk ? EditChatDeskBody : CreateChatDeskBody,
    item: desk,
    toValues,
    toBody,
    check: ({ teamId, allowedOrigins }: DeskValues) => {
      const wrong = findWrongOrigin(readOrigins(allowedOrigins))
      return {
        ...(teamId === '' ? { teamId: t('common:invalid.required') } : {}),
        ...(wrong === undefined ? {} : { allowedOrigins: t('site.wrong', { origin: wrong }) }),
      }
    },
    create: createDesk,
    edit: editDesk,
    reread: rereadDesk,
    onSaved: ({ name }) => toast(t(desk ? 'common:savedNamed' : 'common:madeNamed', { name })),
  })
  const { form } = record
  const name = form.watch('name')
  const isKeyOwn = form.formState.touchedFields.key === true
  useEffect(() => {
    if (desk === null && !isKeyOwn) form.setValue('key', makeKey(name, { separator: '-', maxLength: longestKey }))
  }, [desk, form, isKeyOwn, name])
  return (
    <FormLayer record={record} title={desk?.name ?? t('new')} className="w-[560px]" onClose={onClose}>
      <Part title={t('part.door')}>
        <TextField name="name" label={t('field.name')} required autoFocus={desk === null} />
        <TextField
          name="key"
          label={t('field.key')}
          description={t(desk ? 'field.keyChange' : 'field.keyHint')}
          required
          dir="ltr"
          inputClassName="font-mono"
        />
        <TextareaField name="greeting" label={t('field.greeting')} description={t('field.greetingHint')} />
        <ColourField name="accentColour" label={t('field.colour')} description={t('field.colourHint')} />
      </Part>
      <Part title={t('part.work')}>
        <WorkFields />
      </Part>
      <Part title={t('part.site')}>
        <OnYourSite deskKey={desk?.key ?? null} />
      </Part>
    </FormLayer>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-border not-first:border-t not-first:pt-4">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  )
}
