import { Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { useShortcuts } from '../lib/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Input } from '../ui/input.tsx'
import { Kbd } from '../ui/kbd.tsx'

/** Search box, filters and the primary action above a list. */
export function ResourceToolbar({
  text,
  onText,
  placeholder,
  filters,
  action,
}: {
  text: string
  onText: ((text: string) => void) | undefined
  placeholder: string | undefined
  filters: ReactNode
  action: ReactNode
}) {
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-1.5 border-b border-border px-5 py-2 max-md:px-4">
      {onText && (
        <SearchBox value={text} onChange={onText} placeholder={placeholder} className="w-60 max-md:w-32 max-md:grow" />
      )}
      {filters}
      {action && <div className="ms-auto flex items-center gap-1.5">{action}</div>}
    </div>
  )
}

/** Tells what was typed once it stands still for a moment; Escape empties it, `/` enters it. */
export function SearchBox({
  value,
  onChange,
  placeholder,
  delayMs = 200,
  className,
}: {
  value: string
  onChange: (text: string) => void
  placeholder?: string
  delayMs?: number
  className?: string
}) {
  const { t } = useTranslation('common')
  const [text, setText] = useState(value)
  const told = useRef(value)
  const input = useRef<HTMLInputElement>(null)
  if (value !== told.current) {
    told.current = value
    setText(value)
  }
  const tell = (next: string) => {
    told.current = next
    onChange(next)
  }
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (text === told.current) return
    const timer = setTimeout(() => latest.current(text), delayMs)
    return () => clearTimeout(timer)
  }, [text, delayMs])
  useShortcuts(t('lists'), [{ keys: '/', label: t('search'), run: () => input.current?.focus() }])
  const clear = () => {
    setText('')
    tell('')
    input.current?.focus()
  }
  return (
    <search className={cn('block relative', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-2 my-auto size-3.5 text-muted-foreground"
      />
      <Input
        ref={input}
        type="search"
        dir="auto"
        value={text}
        aria-label={placeholder ?? t('search')}
        placeholder={placeholder ?? t('search')}
        className="h-7 ps-7 pe-7 text-small [&::-webkit-search-cancel-button]:hidden"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault()
            event.stopPropagation()
            clear()
          } else if (event.key === 'Enter') {
            event.preventDefault()
            tell(text)
          }
        }}
      />
      {text === '' ? (
        <Kbd aria-hidden className="pointer-events-none absolute inset-y-0 end-1.5 my-auto">
          /
        </Kbd>
      ) : (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('clearSearch')}
          className="absolute inset-y-0 end-0.5 my-auto"
          onClick={clear}
        >
          <X aria-hidden />
        </Button>
      )}
    </search>
  )
}
