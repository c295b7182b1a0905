import type { ComponentProps } from 'react'
import { describedBy, Field, input } from './controls.tsx'

type CodeFieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  readonly id: string
  readonly label: string
  readonly error?: string | undefined
  readonly hint?: string
}

/** Six digits, which phones fill in by themselves; one field, so that they can be pasted. */
export function CodeField({ id, label, error, hint, ...props }: CodeFieldProps) {
  const shown = error ? undefined : hint
  return (
    <Field id={id} label={label} error={error} hint={shown}>
      <input
        name="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        maxLength={11}
        spellCheck={false}
        className={`${input} h-11 text-center font-mono text-title tracking-[0.35em]`}
        {...describedBy({ id, hint: shown, error })}
        {...props}
      />
    </Field>
  )
}

/** @returns six digits, whatever stands between them; `null` where they are not six */
export function readCode(text: string): string | null {
  const digits = text.replaceAll(/[^0-9]/g, '')
  return digits.length === 6 ? digits : null
}
