import { type ComponentProps, type KeyboardEvent, useState } from 'react'

interface ParsedInputProps<Value> extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  value: Value
  onValueChange: (value: Value) => void
  format: (value: Value) => string
  /** @returns `undefined` for what cannot be read */
  parse: (text: string) => Value | undefined
  /** Told of what cannot be read. */
  unreadable: string
}

/**
 * A text that stands for a value, such as a length of time. Whatever can be read counts at once; what cannot stays to
 * be put right, and Escape takes it back.
 */
export function ParsedInput<Value>({
  value,
  onValueChange,
  format,
  parse,
  unreadable,
  ...props
}: ParsedInputProps<Value>) {
  // What is being typed, and the value that it stands for: another value from outside is shown instead.
  const [typed, setTyped] = useState<{ text: string; value: Value } | null>(null)
  const text = typed?.value === value ? typed.text : null
  const isInvalid = text !== null && parse(text) === undefined
  const type = (text: string) => {
    const read = parse(text)
    setTyped({ text, value: read === undefined ? value : read })
    if (read !== undefined) onValueChange(read)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && isInvalid) {
      event.stopPropagation()
      setTyped(null)
    }
    props.onKeyDown?.(event)
  }
  return (
    <input
      {...props}
      type="text"
      autoComplete="off"
      spellCheck={false}
      value={text ?? format(value)}
      aria-invalid={isInvalid || props['aria-invalid']}
      data-unreadable={isInvalid ? unreadable : undefined}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => {
        if (!isInvalid) setTyped(null)
        props.onBlur?.(event)
      }}
      onKeyDown={press}
    />
  )
}

/** @returns whether something is typed that cannot be read; it is gone to, and told why */
export function focusUnreadable(container: ParentNode): boolean {
  const input = container.querySelector<HTMLInputElement>('input[data-unreadable]')
  if (!input) return false
  input.setCustomValidity(input.dataset.unreadable ?? '')
  input.reportValidity()
  // It is told once; what is typed next is judged anew.
  input.setCustomValidity('')
  return true
}
