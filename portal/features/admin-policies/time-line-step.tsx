import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { minutesOfStep, moveInstant, type PlacedStep } from './ladder-steps.ts'
import { usePolicyView } from './policy-view.tsx'
import { iconOf, useStepWords } from './step-words.ts'

interface TimeLineStepProps {
  placed: PlacedStep
  /** From the line down. */
  row: number
  targetMinutes: number | null
  onEdit: ((step: LadderStep) => void) | undefined
  onMove: ((step: LadderStep) => void) | undefined
  onRemove: ((id: string) => void) | undefined
  onDrag: ((step: LadderStep, clientX: number) => void) | undefined
  onDrop: () => void
}

const rowHeight = 26

/** One step: Enter opens it, the arrows move it along the line (Shift: finely), Delete takes it away. */
export function TimeLineStep(props: TimeLineStepProps) {
  const { placed, row, targetMinutes, onEdit } = props
  const { step, at, wordsAfter } = placed
  const { format } = usePolicyView()
  const words = useStepWords()
  const tone = toneOf(step)
  const Icon = iconOf(step.actions, step.at)
  const minutes = minutesOfStep(step.at, targetMinutes)
  const handlers = useStepHandlers(props)
  const inside = (
    <>
      <span
        aria-hidden
        style={{ blockSize: `${row * rowHeight + 14}px` }}
        className={cn(
          'absolute bottom-[calc(50%+10px)] hidden w-px @2xl:block',
          tone.stem,
          '[inset-inline-start:var(--at)]',
        )}
      />
      <span
        aria-hidden
        className={cn(
          'grid size-5 flex-none place-items-center rounded-full border bg-card @2xl:absolute @2xl:top-[3px] @2xl:-ms-2.5 @2xl:[inset-inline-start:var(--at)]',
          tone.icon,
        )}
      >
        <Icon className="size-3" />
      </span>
      <span
        className={cn(
          'flex min-w-0 flex-wrap items-baseline gap-x-2 @2xl:absolute @2xl:top-[3px] @2xl:flex-nowrap @2xl:whitespace-nowrap',
          wordsAfter
            ? '@2xl:max-w-[calc(100%-var(--at)-20px)] @2xl:[inset-inline-start:calc(var(--at)+16px)]'
            : '@2xl:max-w-[calc(var(--at)-20px)] @2xl:[inset-inline-end:calc(100%-var(--at)+16px)]',
        )}
      >
        <span className="text-small font-medium text-muted-foreground @2xl:sr-only">{words.instant(step.at)}</span>
        <span className="min-w-0 font-medium @2xl:truncate">
          <bdi>{words.actions(step.actions)}</bdi>
        </span>
        {minutes !== null && (
          <span className="flex-none text-small tabular-nums text-muted-foreground">{format(minutes)}</span>
        )}
      </span>
    </>
  )
  return (
    <li
      style={{ '--at': `${at}%` }}
      className="relative min-h-[26px] @max-2xl:border-b @max-2xl:py-1 @max-2xl:last:border-b-0"
    >
      {onEdit ? (
        <button
          type="button"
          data-step={step.id}
          {...handlers}
          className="flex w-full touch-pan-y items-center gap-2.5 rounded-sm text-start hover:bg-hover focus-visible:-outline-offset-2 max-md:min-h-11 @2xl:h-[26px]"
        >
          {inside}
        </button>
      ) : (
        <div className="flex items-center gap-2.5 max-md:min-h-9 @2xl:h-[26px]">{inside}</div>
      )}
    </li>
  )
}

function toneOf({ at }: LadderStep): { icon: string; stem: string } {
  if (at.kind !== 'percent') return { icon: 'border-sla-late-fill text-sla-late', stem: 'bg-sla-late-fill' }
  if (at.percent >= 75) return { icon: 'border-sla-soon-fill text-sla-soon', stem: 'bg-sla-soon-fill' }
  return { icon: 'border-input text-muted-foreground', stem: 'bg-input' }
}

const dragFromPx = 4

function useStepHandlers({ placed, onEdit, onMove, onRemove, onDrag, onDrop }: TimeLineStepProps) {
  const { t } = useTranslation('admin-policies')
  const { step } = placed
  const start = useRef<number | null>(null)
  const isDragging = useRef(false)
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const isMirrored = event.currentTarget.matches(':dir(rtl)')
    const later = isMirrored ? 'ArrowLeft' : 'ArrowRight'
    const earlier = isMirrored ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === later || event.key === earlier) {
      event.preventDefault()
      onMove?.({ ...step, at: moveInstant(step.at, event.key === later ? 1 : -1, event.shiftKey) })
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onRemove?.(step.id)
    }
  }
  return {
    title: t('ladder.edit'),
    onKeyDown: press,
    onClick: () => {
      if (!isDragging.current) onEdit?.(step)
      isDragging.current = false
    },
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      isDragging.current = false
      // Only warnings lie on the part of the line that is to scale; a finger scrolls.
      const isMovable = event.button === 0 && event.pointerType === 'mouse' && step.at.kind === 'percent'
      start.current = isMovable && onDrag ? event.clientX : null
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>) => {
      if (start.current === null) return
      if (!isDragging.current && Math.abs(event.clientX - start.current) < dragFromPx) return
      if (!isDragging.current) event.currentTarget.setPointerCapture(event.pointerId)
      isDragging.current = true
      onDrag?.(step, event.clientX)
    },
    onPointerUp: () => {
      start.current = null
      if (isDragging.current) onDrop()
    },
    onPointerCancel: () => {
      start.current = null
      if (isDragging.current) onDrop()
    },
  }
}
