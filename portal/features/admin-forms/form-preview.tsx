import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerFields, type Answers } from '../../components/request-forms/answer-fields.tsx'
import { FormIcon } from '../../components/request-forms/form-icon.tsx'
import type { DraftForm } from './draft-form.ts'

/** The form as people see it. It can be tried; nothing of it is kept. */
export function FormPreview({ draft }: { draft: DraftForm }) {
  const { t } = useTranslation('admin-forms')
  const [answers, setAnswers] = useState<Answers>({})
  const [people, setPeople] = useState<Readonly<Record<string, string>>>({})
  const fields = draft.fields.map((field) => ({
    ...field,
    label: field.label || t('question.unnamed'),
    options: [...new Set(field.options.map((option) => option.trim()).filter((option) => option !== ''))],
  }))
  return (
    <div className="grid gap-5 rounded-lg border bg-background p-5">
      <div className="flex items-start gap-3">
        <FormIcon name={draft.icon} className="mt-0.5 size-4.5 text-primary" />
        <div className="min-w-0">
          <p dir="auto" className="text-title font-semibold wrap-anywhere">
            {draft.name || t('new')}
          </p>
          <p dir="auto" className="text-small text-muted-foreground wrap-anywhere">
            {draft.description}
          </p>
        </div>
      </div>
      {fields.length === 0 ? (
        <p className="text-muted-foreground">{t('preview.none')}</p>
      ) : (
        <AnswerFields
          fields={fields}
          answers={answers}
          errors={{}}
          people={people}
          onChange={(key, value) => setAnswers({ ...answers, [key]: value })}
          onPerson={(id, name) => setPeople({ ...people, [id]: name })}
        />
      )}
    </div>
  )
}
