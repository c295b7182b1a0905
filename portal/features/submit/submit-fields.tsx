import type { RequestForm } from '@holdfast/contracts/forms/form.ts'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerFields, FieldFault } from '../../components/request-forms/answer-fields.tsx'
import { ErrorState } from '../../components/states.tsx'
import { FileButtons } from '../../components/uploads/file-buttons.tsx'
import { UploadList } from '../../components/uploads/upload-list.tsx'
import { useMay } from '../../lib/session.ts'
import { Input } from '../../ui/input.tsx'
import { Label } from '../../ui/label.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { AgentFields } from './agent-fields.tsx'
import { CategoryField } from './category-field.tsx'
import { SimilarRequests } from './similar-requests.tsx'
import type { Submit } from './use-submit.ts'
import { longestDescription, longestTitle } from './values.ts'

/** What one is asked for: few things, and most of them may be left out. */
export function SubmitFields({ form, submit }: { form: RequestForm | null; submit: Submit }) {
  const { t } = useTranslation('submit')
  const isAgent = useMay('request:work')
  const { values, change, answer, errors, problem, uploads } = submit
  const ofAnswers = Object.fromEntries(
    Object.entries(errors).flatMap(([path, message]) =>
      path.startsWith('/answers/') ? [[path.slice('/answers/'.length), message]] : [],
    ),
  )
  const placed = problem?.errors.every(({ path }) => path === '/title' || path.startsWith('/answers/')) ?? false
  return (
    <>
      {form && form.description !== '' && (
        <p dir="auto" className="-mt-3 text-read text-muted-foreground">
          {form.description}
        </p>
      )}
      {problem && !(placed && problem.errors.length > 0) && <ErrorState inline error={problem} />}
      {isAgent && <AgentFields submit={submit} />}
      <Field label={t('subject')} error={errors['/title']}>
        {(field) => (
          <Input
            {...field}
            dir="auto"
            aria-required
            autoFocus={values.title === ''}
            maxLength={longestTitle}
            placeholder={t('subjectHint')}
            className="h-10 text-title"
            value={values.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      {!isAgent && !form && <SimilarRequests title={values.title} />}
      {form && (
        <AnswerFields
          fields={form.fields}
          answers={values.answers}
          errors={ofAnswers}
          people={values.people}
          onChange={answer}
          onPerson={(id, name) => change({ people: { ...values.people, [id]: name } })}
        />
      )}
      <Field
        label={form ? t('more') : t('description')}
        aside={t('optional')}
        hint={t('markdown')}
        error={errors['/description']}
      >
        {(field) => (
          <Textarea
            {...field}
            maxLength={longestDescription}
            placeholder={form ? undefined : t('descriptionHint')}
            className={form ? 'max-h-96 max-md:min-h-20' : 'max-h-96 min-h-32 max-md:min-h-32'}
            value={values.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
      {(isAgent || !form) && !form?.categoryId && <CategoryField submit={submit} />}
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-small font-medium max-md:text-read">{t('files')}</legend>
        <UploadList uploads={uploads} />
        <FileButtons uploads={uploads} />
      </fieldset>
    </>
  )
}

interface FieldProps {
  label: string
  aside?: string
  hint?: string
  error: string | undefined
  children: (field: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode
}

function Field({ label, aside, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <Label htmlFor={id}>{label}</Label>
        {aside && <span className="text-small text-muted-foreground">{aside}</span>}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-small text-muted-foreground">
          {hint}
        </p>
      )}
      {error !== undefined && <FieldFault id={`${id}-error`}>{error}</FieldFault>}
    </div>
  )
}
