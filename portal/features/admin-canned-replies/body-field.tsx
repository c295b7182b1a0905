import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../components/admin/fields.tsx'
import { insertText } from '../../components/conversation/insert-text.ts'
import { Textarea } from '../../ui/textarea.tsx'
import { MarkdownHelp } from './markdown-help.tsx'
import { VariableMenu } from './variable-menu.tsx'

/** The text, with what can be put into it. */
export function BodyField() {
  const { t } = useTranslation('admin-canned-replies')
  const textarea = useRef<HTMLTextAreaElement>(null)
  const insert = (variable: string) => {
    const field = textarea.current
    if (field) insertText(field, field.selectionStart, field.selectionEnd, `{{${variable}}}`)
  }
  return (
    <div className="relative">
      <div className="absolute end-0 -top-1 z-1 flex items-center gap-1">
        <MarkdownHelp />
        <VariableMenu onInsert={insert} />
      </div>
      <Field name="body" label={t('field.body')} className="gap-2.5">
        {({ ref, value, ...field }) => (
          <Textarea
            {...field}
            value={value as string}
            ref={(element) => {
              textarea.current = element
              ref(element)
            }}
            required
            className="min-h-64"
          />
        )}
      </Field>
    </div>
  )
}
