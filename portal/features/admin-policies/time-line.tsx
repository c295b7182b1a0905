import type { Priority } from '@holdfast/contracts/requests/vocabulary.ts'
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import type { Clock } from './clocks.ts'
import { dueAt, type PlacedStep, percentAt, placeSteps } from './ladder-steps.ts'
import { useStepWords } from './step-words.ts'
import { TimeLineStep } from './time-line-step.tsx'

interface TimeLineProps {
  steps: readonly LadderStep[]
  targetMinutes: number | null
  priority: Priority
  clock: Clock
  onEdit: ((step: LadderStep) => void) | undefined
  onMove: ((step: LadderStep) => void) | undefined
  onRemove: ((id: string) => void) | undefined
}

/** The steps under a line from the start of the clock over its end; a plain list where there is no room for the line. */
export function TimeLine({ steps, targetMinutes, priority, clock, onEdit, onMove, onRemove }: TimeLineProps) {
  const { t } = useTranslation('admin-policies')
  const words = useStepWords()
  const line = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  // While it is dragged a step is shown where it would be.
  const [dragged, setDragged] = useState<LadderStep | null>(null)
  const placed = placeSteps(dragged ? steps.map((step) => (step.id === dragged.id ? dragged : step)) : steps)
  // A step that changes its place in the list keeps the focus.
  const moved = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (moved.current === null) return
    line.current?.querySelector<HTMLElement>(`[data-step="${moved.current}"]`)?.focus()
    moved.current = null
  })
  const move = (step: LadderStep) => {
    moved.current = step.id
    onMove?.(step)
    setSaid(t('ladder.moved', { instant: words.instant(step.at) }))
  }
  const drag = (step: LadderStep, clientX: number): LadderStep => {
    const { left, right, width } = line.current?.getBoundingClientRect() ?? new DOMRect()
    const isMirrored = line.current?.matches(':dir(rtl)') ?? false
    const share = (isMirrored ? right - clientX : clientX - left) / Math.max(1, width)
    return { ...step, at: { kind: 'percent', percent: percentAt(share * 100) } }
  }
  return (
    <div className="@container px-4 pt-3 pb-4 md:px-8">
      {targetMinutes === null && (
        <p className="pb-2 text-small text-muted-foreground">
          {t('ladder.noClock', { priority: t(`common:priority.${priority}`), clock: t(`clock.${clock}`) })}
        </p>
      )}
      {steps.length === 0 ? (
        <p className="py-6 text-center text-muted-foreground">{t('ladder.empty')}</p>
      ) : (
        <div ref={line} className="relative @2xl:pt-9">
          <Axis placed={placed} />
          <ol aria-label={t('ladder.steps')} className="grid grid-cols-1 gap-1 @2xl:gap-0">
            {placed.map((one, row) => (
              <TimeLineStep
                key={one.step.id}
                placed={one}
                row={row}
                targetMinutes={targetMinutes}
                onEdit={onEdit}
                onMove={onMove && move}
                onRemove={onRemove}
                onDrag={onMove && ((step, clientX) => setDragged(drag(step, clientX)))}
                onDrop={() => {
                  if (dragged) move(dragged)
                  setDragged(null)
                }}
              />
            ))}
          </ol>
          {onMove && <p className="pt-3 text-small text-muted-foreground max-md:hidden">{t('ladder.keys')}</p>}
        </div>
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  )
}

/** Green while there is time, amber in the last quarter, red and not to scale after the target. */
function Axis({ placed }: { placed: readonly PlacedStep[] }) {
  const { t } = useTranslation('admin-policies')
  return (
    <div aria-hidden className="absolute inset-x-0 top-0 hidden h-9 @2xl:block">
      <AxisLabel at={0} text={t('instant.open')} />
      <AxisLabels placed={placed} />
      <div className="absolute inset-x-0 top-6 flex h-[3px] overflow-hidden rounded-full">
        <span style={{ inlineSize: `${dueAt * 0.75}%` }} className="bg-sla-ok-fill" />
        <span style={{ inlineSize: `${dueAt * 0.25}%` }} className="bg-sla-soon-fill" />
        <span className="grow bg-[repeating-linear-gradient(90deg,var(--sla-late-fill)_0_8px,transparent_8px_12px)]" />
      </div>
    </div>
  )
}

const nearest = 7

/** What would stand on the words before it is left out: the step says it too. */
function AxisLabels({ placed }: { placed: readonly PlacedStep[] }) {
  const words = useStepWords()
  const { t } = useTranslation('admin-policies')
  const labels = [
    ...placed.map(({ at, step }) => ({ at, text: words.instant(step.at) })),
    { at: dueAt, text: t('instant.due') },
  ].toSorted((a, b) => a.at - b.at)
  const due = dueAt
  const shown: typeof labels = []
  for (const label of labels) {
    const isTaken = label.at < nearest || (label.at !== due && Math.abs(label.at - due) < nearest)
    const before = shown.at(-1)
    if (!isTaken && (before === undefined || label.at - before.at >= nearest)) shown.push(label)
  }
  return shown.map(({ at, text }) => <AxisLabel key={at} at={at} text={text} />)
}

function AxisLabel({ at, text }: { at: number; text: string }) {
  return (
    <span
      style={{ insetInlineStart: `${at}%` }}
      className={cn(
        'absolute top-0 text-micro font-medium whitespace-nowrap',
        at > 0 && '-translate-x-1/2 rtl:translate-x-1/2',
      )}
    >
      <bdi>{text}</bdi>
    </span>
  )
}
