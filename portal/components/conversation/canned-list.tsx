import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { floating, menuItem } from '../../ui/surfaces.ts'
import type { CannedReply } from './canned-replies.ts'

interface CannedListProps {
  /** Of the list, by which the text field says what is chosen. */
  readonly id: string
  readonly replies: readonly CannedReply[]
  readonly isLoading: boolean
  readonly chosen: number
  onChoose(index: number): void
}

/** What fits `/…`, above the text field; the keys stay in the field (`aria-activedescendant`). */
export function CannedList({ id, replies, isLoading, chosen, onChoose }: CannedListProps) {
  const { t } = useTranslation('conversation')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className={cn(floating, 'absolute inset-x-0 bottom-full z-20 mb-1 max-h-64 overflow-y-auto p-1')}>
      {replies.length === 0 && (
        <p className="p-2 text-small text-muted-foreground">{isLoading ? t('common:loading') : t('canned.none')}</p>
      )}
      <div ref={list} id={id} role="listbox" aria-label={t('canned.title')}>
        {replies.map((reply, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the text field (aria-activedescendant)
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field
          <div
            key={reply.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
            className={cn(menuItem, 'cursor-pointer', index === chosen && 'bg-accent text-accent-foreground')}
          >
            <span className="grid min-w-0 grow">
              <span className="flex items-center gap-2">
                <bdi className="truncate font-medium">{reply.title}</bdi>
                <span className="code ms-auto shrink-0 text-small">/{reply.shortcut}</span>
              </span>
              <span dir="auto" className="keep-side truncate text-small text-muted-foreground">
                {reply.body}
              </span>
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
