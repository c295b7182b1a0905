/** Buttons, fields and notes of this page: the portal's own carry libraries that nobody needs here. */
import { ChevronDown, CircleAlert, Info, LoaderCircle } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { field, focusRing } from '../ui/surfaces.ts'

export const input = `${field} h-9 px-2.5 text-base`

const looks = {
  primary: 'border-transparent bg-primary text-primary-foreground hover:bg-primary-hover',
  outline: 'border-input bg-card text-foreground hover:bg-muted',
} as const

type ButtonProps = ComponentProps<'button'> & { look?: keyof typeof looks; pending?: boolean }

/** While it is being done it keeps its look and the focus, but cannot be pressed again. */
export function Button({
  look = 'primary',
  pending = false,
  children,
  className = '',
  onClick,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={`inline-flex h-9 items-center justify-center gap-2 rounded-md border px-3 text-base font-medium transition-colors duration-(--fast) ease-(--ease) disabled:cursor-not-allowed disabled:border-border disabled:bg-muted disabled:text-muted-foreground max-md:h-11 ${looks[look]} ${focusRing} ${className}`}
      {...props}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />}
      {children}
    </button>
  )
}

const tones = {
  error: 'border-destructive/40 bg-sla-late-soft text-destructive',
  notice: 'border-border bg-muted text-foreground',
} as const

/** Something that the whole form is about. An error is said at once, a notice when there is time. */
export function Note({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  const Icon = tone === 'error' ? CircleAlert : Info
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={`flex items-start gap-2 rounded-md border px-3 py-2 text-base ${tones[tone]}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}

interface FieldProps {
  readonly id: string
  readonly label: string
  /** At the end of the label's line. */
  readonly aside?: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** A label, what it labels, and below it what is wrong with it or worth knowing. */
export function Field({ id, label, aside, hint, error, children }: FieldProps) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-small font-medium max-md:text-read">
          {label}
        </label>
        {aside}
      </div>
      {children}
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-small text-destructive">
          <CircleAlert aria-hidden className="mt-0.5 size-3" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <div id={`${id}-hint`} className="text-small text-muted-foreground">
          {hint}
        </div>
      ) : null}
    </div>
  )
}

/** What belongs to a control for whoever does not see where it stands. */
export function describedBy({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const ids = [error && `${id}-error`, hint ? `${id}-hint` : null].filter(Boolean).join(' ')
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': ids || undefined }
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'id'> & Omit<FieldProps, 'children'>

/** What is wrong says how it should be, so the hint steps back for it. */
export function TextField({ id, label, aside, hint, error, className = '', ...props }: TextFieldProps) {
  const shown = error ? undefined : hint
  return (
    <Field id={id} label={label} aside={aside} hint={shown} error={error}>
      <input
        className={`${input} rtl:text-right ${className}`}
        {...describedBy({ id, hint: shown, error })}
        {...props}
      />
    </Field>
  )
}

type SelectFieldProps = Omit<ComponentProps<'select'>, 'id'> & Omit<FieldProps, 'aside'>

export function SelectField({ id, label, hint, error, children, ...props }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <span className="relative">
        <select
          className={`${input} cursor-pointer appearance-none truncate pe-8`}
          {...describedBy({ id, hint, error })}
          {...props}
        >
          {children}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-3.5 text-muted-foreground"
        />
      </span>
    </Field>
  )
}
