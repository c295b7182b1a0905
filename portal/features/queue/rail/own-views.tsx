import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import type { View } from '@holdfast/contracts/views/view.ts'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { toastError } from '../../../lib/toast.ts'
import { orderViews } from '../api/views.ts'
import { iconOf } from '../views/icons.ts'
import { pathOf } from '../views/queue-view.ts'
import { moveItem } from './move-item.ts'
import { RailView } from './rail-view.tsx'

interface OwnViewsProps {
  readonly views: readonly View[]
  readonly counts: ReadonlyMap<string, RequestCount>
  readonly wide: boolean
}

/** One's own views, in an order of one's own: by dragging, by the menu, or with Alt and the arrows. */
export function OwnViews({ views, counts, wide }: OwnViewsProps) {
  const { t } = useTranslation('queue')
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const move = (from: number, to: number) => {
    const moved = moveItem(views, from, to)
    if (moved === views) return
    setSaid(t('rail.moved', { name: views[from]?.name, place: to + 1, count: views.length }))
    orderViews(moved).catch((error: unknown) => toastError(error))
  }
  const drag = (index: number) => ({
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.effectAllowed = 'move'
      dataTransfer.setData('text/plain', views[index]?.name ?? '')
      setDragged(index)
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return
      event.preventDefault()
      setOver(index)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      if (dragged !== null) move(dragged, index)
    },
    onDragEnd: () => {
      setDragged(null)
      setOver(null)
    },
  })
  return (
    <>
      {views.map((view, index) => (
        <RailView
          key={view.id}
          to={pathOf(view)}
          name={view.name}
          icon={iconOf(view.icon)}
          count={counts.get(view.id)}
          saved={view}
          wide={wide}
          onMove={(by) => move(index, index + by)}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
            if (!event.altKey || by === 0) return
            event.preventDefault()
            event.stopPropagation()
            move(index, index + by)
          }}
          className={cn(
            dragged === index && 'opacity-50',
            over === index &&
              dragged !== null &&
              dragged !== index &&
              (dragged < index ? 'shadow-[0_2px_0_var(--primary)]' : 'shadow-[0_-2px_0_var(--primary)]'),
          )}
          {...drag(index)}
        />
      ))}
      <li className="sr-only" aria-live="polite">
        {said}
      </li>
    </>
  )
}
