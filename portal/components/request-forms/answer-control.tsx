import type { AnswerValue } from '@holdfast/contracts/forms/answers.ts'
import { longestText } from '@holdfast/contracts/forms/field-kinds.ts'
import type { FormField } from '@holdfast/contracts/forms/form.ts'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Input } from '../../ui/input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { RadioGroup, RadioGroupItem } from '../../ui/radio-group.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ColleaguePicker } from './colleague-picker.tsx'

interface ControlProps {
  field: FormField
  value: AnswerValue | null
  people: Readonly<Record<string, string>>
  onChange: (value: AnswerValue | null) => void
  onPerson: (id: string, name: string) => void
  id: string
  describedBy: string | undefined
  isInvalid: boolean
}

/** More options are better chosen from a list that opens. */
const mostRadios = 5

/** Whether the question is answered by a group of controls. */
export function isGroup({ kind, options }: FormField): boolean {
  return kind === 'multi_select' || (kind === 'select' && options.length <= mostRadios)
}

/** What a question is answered with. */
export function AnswerControl(props: ControlProps) {
  const { field, value, onChange, id, describedBy, isInvalid } = props
  const text = typeof value === 'string' ? value : ''
  const common = { id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid, 'aria-required': field.required }
  switch (field.kind) {
    case 'text':
      return (
        <Input
          {...common}
          dir="auto"
          maxLength={longestText.text}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'long_text':
      return (
        <Textarea
          {...common}
          className="max-h-80 max-md:min-h-20"
          maxLength={longestText.long_text}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'number':
      return (
        <Input
          {...common}
          type="number"
          step="any"
          inputMode="decimal"
          className="max-w-48"
          min={field.min ?? undefined}
          max={field.max ?? undefined}
          value={typeof value === 'number' ? value : ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
        />
      )
    case 'date':
      return (
        <DateInput
          {...common}
          min={field.earliest ?? undefined}
          max={field.latest ?? undefined}
          value={text}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )
    case 'person':
      return (
        <ColleaguePicker
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          value={text === '' ? null : { id: text, name: props.people[text] ?? '' }}
          onValueChange={(person) => {
            if (person) props.onPerson(person.id, person.name)
            onChange(person?.id ?? null)
          }}
        />
      )
    case 'checkbox':
      return <Tick {...props} />
    case 'select':
      return isGroup(field) ? <Radios {...props} /> : <Choices {...props} common={common} />
    case 'multi_select':
      return <Ticks {...props} />
  }
}

const choiceLine = 'flex min-h-6 cursor-pointer items-center gap-2.5 text-base max-md:min-h-11'

function Tick({ field, value, onChange, id, describedBy, isInvalid }: ControlProps) {
  const { t } = useTranslation('request-forms')
  return (
    <label htmlFor={id} className={choiceLine}>
      <Checkbox
        id={id}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        aria-required={field.required}
        checked={value === true}
        onCheckedChange={(checked) => onChange(checked === true)}
      />
      <span dir="auto">{field.label}</span>
      {!field.required && <span className="ms-auto text-small text-muted-foreground">{t('optional')}</span>}
    </label>
  )
}

function Radios({ field, value, onChange, id, describedBy, isInvalid }: ControlProps) {
  return (
    <RadioGroup
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      aria-required={field.required}
      className="gap-0.5"
      value={typeof value === 'string' ? value : ''}
      onValueChange={onChange}
    >
      {field.options.map((option, index) => (
        <label key={option} htmlFor={`${id}-${index}`} className={choiceLine}>
          <RadioGroupItem id={`${id}-${index}`} value={option} />
          <span dir="auto">{option}</span>
        </label>
      ))}
    </RadioGroup>
  )
}

function Choices({ field, value, onChange, common }: ControlProps & { common: object }) {
  const { t } = useTranslation('request-forms')
  return (
    <NativeSelect
      {...common}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{t('choose')}</option>
      {field.options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </NativeSelect>
  )
}

function Ticks({ field, value, onChange, id, describedBy, isInvalid }: ControlProps) {
  const chosen = Array.isArray(value) ? value : []
  const toggle = (option: string) =>
    // In the order of the options, however they were ticked.
    onChange(field.options.filter((one) => (one === option ? !chosen.includes(one) : chosen.includes(one))))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out beside other words
    <div
      id={id}
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      data-invalid={isInvalid || undefined}
      className="grid gap-0.5 outline-none"
    >
      {field.options.map((option, index) => (
        <label key={option} htmlFor={`${id}-${index}`} className={choiceLine}>
          <Checkbox id={`${id}-${index}`} checked={chosen.includes(option)} onCheckedChange={() => toggle(option)} />
          <span dir="auto">{option}</span>
        </label>
      ))}
    </div>
  )
}
