/** Fields of forms of administration: label, control, words below, and what is wrong. */
import type { ComponentProps, ReactNode } from 'react'
import type { ControllerRenderProps, FieldValues } from 'react-hook-form'
import { cn } from '../../lib/cn.ts'
import { FormControl, FormDescription, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Input } from '../../ui/input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { FormSwitch } from '../form-page.tsx'

export interface FieldProps {
  name: string
  label: string
  /** At the end of the label's line. */
  hint?: string
  /** Below the control. */
  description?: ReactNode
  className?: string
}

/** Any control: `<Field name=… label=…>{(field) => <TagInput {…} />}</Field>`. */
export function Field({
  name,
  label,
  hint,
  description,
  className,
  children,
}: FieldProps & { children: (field: ControllerRenderProps<FieldValues, string>) => ReactNode }) {
  return (
    <FormField<FieldValues, string>
      name={name}
      render={({ field }) => (
        <FormItem className={className}>
          <FormLabel hint={hint}>{label}</FormLabel>
          <FormControl>{children(field)}</FormControl>
          {description && <FormDescription>{description}</FormDescription>}
          <FormMessage />
        </FormItem>
      )}
    />
  )
}

type InputProps = Omit<ComponentProps<'input'>, 'name' | 'value' | 'onChange' | 'className'>

export function TextField({
  name,
  label,
  hint,
  description,
  className,
  inputClassName,
  ...input
}: FieldProps & InputProps & { inputClassName?: string }) {
  return (
    <Field {...{ name, label, hint, description, className }}>
      {(field) => <Input dir="auto" autoComplete="off" {...input} {...field} className={inputClassName} />}
    </Field>
  )
}

export function TextareaField({
  name,
  label,
  hint,
  description,
  className,
  textareaClassName,
  ...textarea
}: FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps> & { textareaClassName?: string }) {
  return (
    <Field {...{ name, label, hint, description, className }}>
      {(field) => <Textarea {...textarea} {...field} className={textareaClassName} />}
    </Field>
  )
}

/** A whole number; nothing typed is no number, which the schema refuses. `unit` stands behind it. */
export function NumberField({
  name,
  label,
  hint,
  description,
  className,
  unit,
  ...input
}: FieldProps & InputProps & { unit?: string }) {
  return (
    <Field {...{ name, label, hint, description, className }}>
      {({ value, onChange, ...field }) => (
        <NumberInput {...input} {...field} value={value as number | null} onValueChange={onChange} unit={unit} />
      )}
    </Field>
  )
}

function NumberInput({
  value,
  onValueChange,
  unit,
  className,
  ...input
}: Omit<ComponentProps<'input'>, 'value'> & {
  value: number | null
  onValueChange: (value: number | null) => void
  unit?: string
}) {
  return (
    <span className="relative block">
      <Input
        {...input}
        type="number"
        inputMode="numeric"
        value={value ?? ''}
        className={cn('tabular-nums', className)}
        onChange={(event) => onValueChange(event.target.value === '' ? null : event.target.valueAsNumber)}
      />
      {unit && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-8 my-auto h-fit text-small text-muted-foreground"
        >
          {unit}
        </span>
      )}
    </span>
  )
}

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

/** `empty` is the choice of nothing, which the form keeps as `''`. */
export function SelectField({
  name,
  label,
  hint,
  description,
  className,
  options,
  empty,
  ...select
}: FieldProps & { options: readonly Option[]; empty?: string } & Omit<ComponentProps<'select'>, keyof FieldProps>) {
  return (
    <Field {...{ name, label, hint, description, className }}>
      {(field) => (
        <NativeSelect {...select} {...field}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  )
}

export function SwitchField({ name, label, description }: Omit<FieldProps, 'hint' | 'className'>) {
  const id = `field-${name}`
  return (
    <FormField<FieldValues, string>
      name={name}
      render={({ field: { value, onChange, ...field }, fieldState }) => (
        <div className="grid gap-1.5">
          <FormSwitch htmlFor={id} label={label} hint={description}>
            <Switch
              {...field}
              id={id}
              checked={value === true}
              onCheckedChange={onChange}
              aria-describedby={description ? `${id}-hint` : undefined}
            />
          </FormSwitch>
          {fieldState.error && (
            <p role="alert" className="text-small text-destructive">
              {fieldState.error.message}
            </p>
          )}
        </div>
      )}
    />
  )
}
