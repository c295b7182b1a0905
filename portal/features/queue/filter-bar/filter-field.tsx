import { CircleAlert, Search } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { Kbd } from '../../../ui/kbd.tsx'

interface FilterFieldProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly words: string
  /** All of it, where there is no room for chips. */
  readonly text: string
  readonly hasErrors: boolean
  readonly onOpen: () => void
}

/** Where the filter is typed: it opens into the whole of it. */
export function FilterField({ ref, words, text, hasErrors, onOpen }: FilterFieldProps) {
  const { t } = useTranslation('queue')
  return (
    <button
      ref={ref}
      type="button"
      onClick={onOpen}
      aria-keyshortcuts="/"
      aria-label={text === '' ? t('filter.type') : t('filter.typed', { words: text })}
      className={cn(
        'flex h-7 w-[232px] flex-none items-center gap-1.5 rounded-md border border-input bg-card ps-2 pe-1.5 text-start text-small',
        'max-lg:w-40 max-md:h-11 max-md:w-full max-md:flex-1 max-md:text-[16px]',
      )}
    >
      <Search aria-hidden className="size-3.5 text-muted-foreground" />
      {words === '' ? (
        <span className={cn('truncate text-muted-foreground', text !== '' && 'max-md:hidden')}>
          {t('filter.placeholder')}
        </span>
      ) : (
        <bdi className="truncate font-mono text-[11.5px] max-md:hidden">{words}</bdi>
      )}
      <bdi className="truncate font-mono text-[13px] md:hidden">{text}</bdi>
      {hasErrors ? (
        <CircleAlert aria-label={t('filter.hasErrors')} className="ms-auto size-3.5 text-sla-late" />
      ) : (
        <Kbd className="ms-auto">/</Kbd>
      )}
    </button>
  )
}
