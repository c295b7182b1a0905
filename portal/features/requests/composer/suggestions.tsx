import { type ReactNode, useEffect, useRef } from 'react'
import { cn } from '../../../lib/cn.ts'
import { floating, menuItem } from '../../../ui/surfaces.ts'

export interface Suggestion {
  readonly id: string
  readonly line: ReactNode
}

/** What fits what is being typed; the keys stay in the text field. */
export function Suggestions({
  id,
  label,
  items,
  chosen,
  onChoose,
  empty,
}: {
  id: string
  label: string
  items: readonly Suggestion[]
  chosen: number
  onChoose: (index: number) => void
  empty: string
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className={cn(floating, 'absolute inset-x-0 bottom-full z-20 mb-1 max-h-72 overflow-y-auto p-1')}>
      {items.length === 0 && <p className="px-2 py-2 text-small text-muted-foreground">{empty}</p>}
      <div ref={list} id={id} role="listbox" aria-label={label}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the text field (aria-activedescendant)
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
            className={cn(menuItem, 'cursor-pointer', index === chosen && 'bg-accent text-accent-foreground')}
          >
            {item.line}
          </div>
        ))}
      </div>
    </div>
  )
}
