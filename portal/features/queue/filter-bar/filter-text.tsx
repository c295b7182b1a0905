import { type ComponentProps, type Ref, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilterError } from '../filter/parse.ts'

type FilterTextProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly ref: Ref<HTMLInputElement>
  readonly text: string
  readonly errors: readonly FilterError[]
  readonly onType: (text: string, cursor: number) => void
  readonly onMove: (cursor: number) => void
}

/** A line of text in which what is not understood is underlined: an exact copy of it lies below. */
export function FilterText({ ref, text, errors, onType, onMove, ...props }: FilterTextProps) {
  const { t } = useTranslation('queue')
  const copy = useRef<HTMLDivElement>(null)
  const own = useRef<HTMLInputElement | null>(null)
  const follow = () => {
    if (copy.current && own.current) copy.current.scrollLeft = own.current.scrollLeft
  }
  useLayoutEffect(follow)
  return (
    <div className="relative h-full min-w-0 flex-1">
      <div
        ref={copy}
        aria-hidden
        className={`${line} pointer-events-none absolute inset-0 overflow-hidden whitespace-pre text-transparent`}
      >
        {cut(text, errors).map(({ start, words, isWrong }) => (
          <span
            key={start}
            className={isWrong ? 'underline decoration-sla-late decoration-wavy underline-offset-4' : undefined}
          >
            {words}
          </span>
        ))}
      </div>
      <input
        ref={(element) => {
          own.current = element
          if (typeof ref === 'function') ref(element)
          else if (ref) ref.current = element
        }}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in
        autoFocus
        type="text"
        {...comboboxRole}
        aria-autocomplete="list"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="ltr"
        value={text}
        placeholder={t('filter.example')}
        onChange={({ target }) => onType(target.value, target.selectionStart ?? target.value.length)}
        onSelect={({ currentTarget }) => onMove(currentTarget.selectionStart ?? 0)}
        onScroll={follow}
        className={`${line} relative size-full bg-transparent outline-none placeholder:text-muted-foreground`}
        {...props}
      />
    </div>
  )
}

/** What it controls, and whether that is open, comes with the rest of the attributes. */
const comboboxRole = { role: 'combobox' } as const

const line = 'font-mono text-[12px]/7 max-md:text-[16px]/11'

function cut(text: string, errors: readonly FilterError[]): { start: number; words: string; isWrong: boolean }[] {
  const pieces: { start: number; words: string; isWrong: boolean }[] = []
  let at = 0
  for (const { start, end } of errors.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue
    pieces.push(
      { start: at, words: text.slice(at, start), isWrong: false },
      { start, words: text.slice(start, end), isWrong: true },
    )
    at = end
  }
  return [...pieces, { start: at, words: text.slice(at), isWrong: false }].filter(({ words }) => words !== '')
}
