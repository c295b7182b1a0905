import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { focusRing } from '../../ui/surfaces.ts'

export interface SortableRow {
  readonly id: string
  /** By which it is spoken of while it moves. */
  readonly name: string
}

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 })

/** A list whose order is changed by dragging, or by the keys: space and arrows, or Alt with an arrow at once. */
export function SortableRows<Row extends SortableRow>({
  rows,
  label,
  disabled,
  onReorder,
  children,
}: {
  rows: readonly Row[]
  label: string
  disabled?: boolean
  onReorder: (ids: string[]) => void
  children: (row: Row, index: number, handle: ReactNode) => ReactNode
}) {
  const ids = rows.map(({ id }) => id)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const accessibility = useAnnouncements(rows)
  const move = (id: string, to: number) => {
    const from = ids.indexOf(id)
    if (from >= 0 && to >= 0 && to < ids.length && from !== to) onReorder(arrayMove(ids, from, to))
  }
  const drop = ({ active, over }: DragEndEvent) => over && move(String(active.id), ids.indexOf(String(over.id)))
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      accessibility={accessibility}
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={disabled ?? false}>
        <ol aria-label={label}>
          {rows.map((row, index) => (
            <Item key={row.id} row={row} disabled={disabled ?? false} onMove={(by) => move(row.id, index + by)}>
              {(handle) => children(row, index, handle)}
            </Item>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

/** Said aloud while something is moved by the keys. */
function useAnnouncements(rows: readonly SortableRow[]) {
  const { t } = useTranslation('service-levels')
  const nameOf = (id: unknown) => rows.find((row) => row.id === id)?.name ?? ''
  const placeOf = (id: unknown) => rows.findIndex((row) => row.id === id) + 1
  type Told = { active: { id: unknown }; over: { id: unknown } | null }
  return {
    screenReaderInstructions: { draggable: t('sort.instructions') },
    announcements: {
      onDragStart: ({ active }: Pick<Told, 'active'>) => t('sort.lifted', { name: nameOf(active.id) }),
      onDragOver: ({ active, over }: Told) =>
        over ? t('sort.over', { name: nameOf(active.id), position: placeOf(over.id), total: rows.length }) : undefined,
      onDragEnd: ({ active, over }: Told) =>
        t('sort.dropped', { name: nameOf(active.id), position: placeOf((over ?? active).id) }),
      onDragCancel: ({ active }: Pick<Told, 'active'>) => t('sort.cancelled', { name: nameOf(active.id) }),
    },
  }
}

function Item({
  row,
  disabled,
  onMove,
  children,
}: {
  row: SortableRow
  disabled: boolean
  onMove: (by: number) => void
  children: (handle: ReactNode) => ReactNode
}) {
  const { t } = useTranslation('service-levels')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: row.id,
    attributes: { roleDescription: t('sort.role') },
  })
  const button = useRef<HTMLButtonElement | null>(null)
  // What changes its place in the list keeps the focus.
  const wasMoved = useRef(false)
  useLayoutEffect(() => {
    if (wasMoved.current) button.current?.focus()
    wasMoved.current = false
  })
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.altKey && by !== 0) {
      event.preventDefault()
      event.stopPropagation()
      wasMoved.current = true
      onMove(by)
    } else listeners?.onKeyDown?.(event)
  }
  const handle = disabled ? null : (
    <button
      type="button"
      ref={(element) => {
        button.current = element
        setActivatorNodeRef(element)
      }}
      {...attributes}
      {...listeners}
      onKeyDown={press}
      aria-label={t('sort.move', { name: row.name })}
      title={t('sort.hint')}
      className={cn(
        'grid size-6 flex-none cursor-grab touch-none place-items-center rounded-sm text-muted-foreground hover:bg-hover hover:text-foreground active:cursor-grabbing max-md:size-11',
        focusRing,
      )}
    >
      <GripVertical aria-hidden className="size-3.5" />
    </button>
  )
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition }}
      className={cn('relative bg-card', isDragging && 'z-10 shadow-float')}
    >
      {children(handle)}
    </li>
  )
}
