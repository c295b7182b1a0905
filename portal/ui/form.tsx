import { CircleAlert } from 'lucide-react'
import { type ComponentProps, createContext, use, useId } from 'react'
import {
  Controller,
  type ControllerProps,
  type FieldPath,
  type FieldValues,
  FormProvider,
  useFormContext,
  useFormState,
} from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { Label } from './label.tsx'
import { Slot, type SlotProps } from './slot.tsx'

export const Form = FormProvider

const FieldName = createContext<string | null>(null)
const ItemId = createContext<string | null>(null)

export function FormField<Values extends FieldValues, Name extends FieldPath<Values>>(
  props: ControllerProps<Values, Name>,
) {
  return (
    <FieldName value={props.name}>
      <Controller {...props} />
    </FieldName>
  )
}

export function useFormField() {
  const name = use(FieldName)
  const id = use(ItemId)
  const { getFieldState } = useFormContext()
  const formState = useFormState({ name: name ?? undefined })
  if (name === null || id === null) throw new Error('useFormField needs a <FormField> and a <FormItem> around it')
  return {
    name,
    controlId: `${id}-control`,
    descriptionId: `${id}-description`,
    messageId: `${id}-message`,
    ...getFieldState(name, formState),
  }
}

export function FormItem({ className, ...props }: ComponentProps<'div'>) {
  return (
    <ItemId value={useId()}>
      <div data-slot="form-item" className={cn('grid content-start gap-1.5', className)} {...props} />
    </ItemId>
  )
}

/** `hint` stands at the end of the line, such as “Required, Olu will read this”. */
export function FormLabel({ className, hint, ...props }: ComponentProps<typeof Label> & { hint?: string }) {
  const { controlId } = useFormField()
  return (
    <div className="flex items-baseline justify-between gap-2">
      <Label htmlFor={controlId} className={className} {...props} />
      {hint !== undefined && <span className="text-small text-muted-foreground">{hint}</span>}
    </div>
  )
}

export function FormControl(props: SlotProps) {
  const { error, controlId, descriptionId, messageId } = useFormField()
  return (
    <Slot
      data-slot="form-control"
      id={controlId}
      aria-describedby={error ? `${descriptionId} ${messageId}` : descriptionId}
      aria-invalid={error !== undefined}
      {...props}
    />
  )
}

export function FormDescription({ className, ...props }: ComponentProps<'p'>) {
  const { descriptionId } = useFormField()
  return <p id={descriptionId} className={cn('text-small text-muted-foreground', className)} {...props} />
}

/** What is wrong with the field: the words of the API or of the schema; nothing while nothing is wrong. */
export function FormMessage({ className, children, ...props }: ComponentProps<'p'>) {
  const { error, messageId } = useFormField()
  const { t } = useTranslation('common')
  const text = error ? (error.message ?? error.root?.message ?? t('fieldInvalid')) : children
  if (!text) return null
  return (
    <p
      id={messageId}
      role={error ? 'alert' : undefined}
      className={cn(
        'flex items-start gap-1.5 text-small',
        error ? 'text-destructive' : 'text-muted-foreground',
        className,
      )}
      {...props}
    >
      {error && <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />}
      <span>{text}</span>
    </p>
  )
}
