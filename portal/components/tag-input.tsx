import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { field } from '../ui/surfaces.ts'
import { addTags, longestTag } from './add-tags.ts'
import { Tag } from './tag.tsx'

type Field = Pick<
  ComponentProps<'input'>,
  'id' | 'disabled' | 'placeholder' | 'aria-describedby' | 'aria-invalid' | 'aria-label' | 'autoFocus'
>

/** Tags: Enter or a comma adds, Backspace in the empty field takes the last one back. */
export function TagInput({
  value,
  onValueChange,
  suggestions = [],
  most = 20,
  className,
  ...props
}: Field & {
  value: readonly string[]
  onValueChange: (tags: string[]) => void
  suggestions?: readonly string[]
  most?: number
  className?: string
}) {
  const { t } = useTranslation('common')
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const add = (typed: string) => {
    setText('')
    if (typed.trim() !== '') onValueChange(addTags(value, typed, most))
  }
  const remove = (tag: string) => {
    onValueChange(value.filter((one) => one !== tag))
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if ((event.key === 'Enter' && text.trim() !== '') || event.key === ',') {
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) onValueChange(value.slice(0, -1))
  }
  return (
    <div
      data-slot="tag-input"
      className={cn(
        field,
        'flex min-h-8 flex-wrap items-center gap-1 px-1.5 py-1 focus-within:border-ring focus-within:ring-2 focus-within:ring-ring/35 has-[input:disabled]:bg-muted',
        className,
      )}
    >
      {value.map((tag) => (
        <Tag key={tag} tag={tag} onRemove={props.disabled ? undefined : () => remove(tag)} />
      ))}
      <input
        {...props}
        ref={input}
        dir="auto"
        list={suggestions.length > 0 ? listId : undefined}
        value={text}
        maxLength={longestTag * most}
        disabled={props.disabled || value.length >= most}
        placeholder={value.length === 0 ? (props.placeholder ?? t('addTag')) : undefined}
        className="min-w-20 grow bg-transparent px-1 text-base outline-none placeholder:text-muted-foreground max-md:text-[16px]"
        onChange={(event) =>
          /[,;\n]/.test(event.target.value) ? add(event.target.value) : setText(event.target.value)
        }
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
      />
      <datalist id={listId}>
        {suggestions
          .filter((tag) => !value.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  )
}
