import { boundOf, type FieldKind, fieldKinds, hasOptions } from '@holdfast/contracts/forms/field-kinds.ts'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FormColumns, FormSwitch } from '../../components/form-page.tsx'
import { FieldFault } from '../../components/request-forms/answer-fields.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Input } from '../../ui/input.tsx'
import { Label } from '../../ui/label.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { changeKind, type DraftQuestion, relabel } from './draft-form.ts'
import { OptionsEditor } from './options-editor.tsx'

/** What is wrong with a question, by its properties. */
export type QuestionFault = { readonly [Property in string]?: unknown }

interface QuestionEditorProps {
  question: DraftQuestion
  questions: readonly DraftQuestion[]
  fault: QuestionFault | undefined
  onChange: (question: DraftQuestion) => void
}

/** What is asked, how it is answered, and what an answer has to be. */
export function QuestionEditor({ question, questions, fault, onChange }: QuestionEditorProps) {
  const { t } = useTranslation('admin-forms')
  const id = useId()
  const change = (patch: Partial<DraftQuestion>) => onChange({ ...question, ...patch })
  const bound = boundOf(question.kind)
  const number = (value: string) => (value === '' ? null : Number(value))
  return (
    <div className="grid gap-4">
      <Row label={t('question.label')} fault={messageOf(fault, 'label')}>
        {(field) => (
          <Input
            {...field}
            dir="auto"
            autoFocus={question.label === ''}
            maxLength={200}
            placeholder={t('question.labelHint')}
            value={question.label}
            onChange={(event) => onChange(relabel(question, event.target.value, questions))}
          />
        )}
      </Row>
      <FormColumns>
        <Row label={t('question.kind')} fault={messageOf(fault, 'kind')}>
          {(field) => (
            <NativeSelect
              {...field}
              value={question.kind}
              onChange={(event) => onChange(changeKind(question, event.target.value as FieldKind))}
            >
              {fieldKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Row>
        <Row label={t('question.help')} fault={messageOf(fault, 'help')}>
          {(field) => (
            <Input
              {...field}
              dir="auto"
              maxLength={500}
              placeholder={t('optional')}
              value={question.help}
              onChange={(event) => change({ help: event.target.value })}
            />
          )}
        </Row>
      </FormColumns>
      {hasOptions(question.kind) && (
        <OptionsEditor
          options={question.options}
          fault={optionFault(fault)}
          onChange={(options) => change({ options })}
        />
      )}
      {bound !== null && (
        <FormColumns>
          <Row label={t(`bound.${bound}.min`)} fault={messageOf(fault, 'min')}>
            {(field) => (
              <Input
                {...field}
                type="number"
                placeholder={t('bound.none')}
                value={question.min ?? ''}
                onChange={(event) => change({ min: number(event.target.value) })}
              />
            )}
          </Row>
          <Row label={t(`bound.${bound}.max`)} fault={messageOf(fault, 'max')}>
            {(field) => (
              <Input
                {...field}
                type="number"
                placeholder={t('bound.none')}
                value={question.max ?? ''}
                onChange={(event) => change({ max: number(event.target.value) })}
              />
            )}
          </Row>
        </FormColumns>
      )}
      {question.kind === 'date' && (
        <FormColumns>
          <Row label={t('bound.earliest')} fault={messageOf(fault, 'earliest')}>
            {(field) => (
              <DateInput
                {...field}
                value={question.earliest ?? ''}
                onChange={(event) => change({ earliest: event.target.value || null })}
              />
            )}
          </Row>
          <Row label={t('bound.latest')} fault={messageOf(fault, 'latest')}>
            {(field) => (
              <DateInput
                {...field}
                value={question.latest ?? ''}
                onChange={(event) => change({ latest: event.target.value || null })}
              />
            )}
          </Row>
        </FormColumns>
      )}
      <FormSwitch
        htmlFor={`${id}-required`}
        label={t('question.mustAnswer')}
        hint={question.kind === 'checkbox' ? t('question.mustTick') : undefined}
      >
        <Switch
          id={`${id}-required`}
          checked={question.required}
          onCheckedChange={(required) => change({ required })}
        />
      </FormSwitch>
    </div>
  )
}

/** The words at one property. */
function messageOf(fault: QuestionFault | undefined, property: string): string | undefined {
  const found = fault?.[property] as { message?: unknown } | undefined
  return typeof found?.message === 'string' ? found.message : undefined
}

/** At the list, or at the first option that is wrong. */
function optionFault(fault: QuestionFault | undefined): string | undefined {
  const own = messageOf(fault, 'options')
  if (own !== undefined) return own
  const each = fault?.options
  return Array.isArray(each)
    ? each.flatMap((one: { message?: string } | undefined) => one?.message ?? [])[0]
    : undefined
}

interface RowProps {
  label: string
  fault: string | undefined
  children: (field: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode
}

function Row({ label, fault, children }: RowProps) {
  const id = useId()
  return (
    <div className="grid content-start gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': fault ? `${id}-fault` : undefined })}
      {fault !== undefined && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
    </div>
  )
}
