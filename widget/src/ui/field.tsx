import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { AlertIcon } from './icons.tsx'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** Why it is refused, where it is. */
  readonly wrong?: string | null
  readonly hint?: string
  readonly type?: 'text' | 'email'
  readonly autocomplete?: string
  readonly rows?: number
  readonly maxLength?: number
  readonly placeholder?: string
}

/** A labelled input; with `rows` one of several lines. */
export function Field({ label, value, onInput, wrong, hint, rows, type = 'text', ...rest }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  const common = {
    ...rest,
    id,
    class: 'input',
    dir: 'auto' as const,
    value,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
    'aria-required': 'true' as const,
    onInput: (event: Event) => onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} />
      ) : type === 'email' ? (
        <input {...common} type="email" />
      ) : (
        <input {...common} type="text" />
      )}
      {hint && (
        <p class="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          <AlertIcon size={14} />
          {wrong}
        </p>
      )}
    </div>
  )
}

export function Check(props: { checked: boolean; onChange: (on: boolean) => void; children: ComponentChildren }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange((event.currentTarget as HTMLInputElement).checked)}
      />
      <span>{props.children}</span>
    </label>
  )
}
