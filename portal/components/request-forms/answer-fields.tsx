import type { AnswerValue } from '@holdfast/contracts/forms/answers.ts'
import { answerTo } from '@holdfast/contracts/forms/check-answers.ts'
import type { FormField } from '@holdfast/contracts/forms/form.ts'
import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Label } from '../../ui/label.tsx'
import { AnswerControl, isGroup } from './answer-control.tsx'

export type Answers = Readonly<Record<string, AnswerValue | null>>

export interface AnswerFieldsProps {
  fields: readonly FormField[]
  answers: Answers
  /** What is wrong, by the keys of the questions. */
  errors: Readonly<Record<string, string>>
  /** Names of the people that were chosen, by id. */
  people: Readonly<Record<string, string>>
  onChange: (key: string, value: AnswerValue | null) => void
  onPerson: (id: string, name: string) => void
}

/** The questions of a form. */
export function AnswerFields({ fields, ...props }: AnswerFieldsProps) {
  return fields.map((field) => <Question key={field.key} field={field} {...props} />)
}

function Question({ field, ...props }: { field: FormField } & Omit<AnswerFieldsProps, 'fields'>) {
  const { t } = useTranslation('request-forms')
  const id = useId()
  const error = props.errors[field.key]
  const described = [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  const control = (
    <AnswerControl
      field={field}
      value={answerTo(props.answers, field.key)}
      people={props.people}
      onChange={(value) => props.onChange(field.key, value)}
      onPerson={props.onPerson}
      id={id}
      describedBy={described || undefined}
      isInvalid={error !== undefined}
    />
  )
  return (
    <div data-question={field.key} className="grid content-start gap-1.5">
      {field.kind !== 'checkbox' && (
        <div className="flex items-baseline justify-between gap-3">
          {/* A group of choices is labelled by id; a label that points at none of them would do nothing. */}
          <Label id={`${id}-label`} dir="auto" {...(isGroup(field) ? {} : { htmlFor: id })}>
            {field.label}
          </Label>
          {!field.required && <span className="text-small text-muted-foreground">{t('optional')}</span>}
        </div>
      )}
      {control}
      {field.help && (
        <p id={`${id}-help`} dir="auto" className="text-small text-muted-foreground">
          {field.help}
        </p>
      )}
      {error !== undefined && <FieldFault id={`${id}-error`}>{error}</FieldFault>}
    </div>
  )
}

/** What is wrong with a field, under it. */
export function FieldFault({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" className="flex items-start gap-1.5 text-small text-destructive">
      <CircleAlert aria-hidden className="mt-0.5 size-3" />
      <span>{children}</span>
    </p>
  )
}
