import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import type { Column, FallingDueLayout } from './layout.ts'

/** What falls due in each quarter of an hour: units, or bars where they are too many to be counted by eye. */
export function Columns({ layout }: { layout: FallingDueLayout }) {
  return layout.columns
    .filter(({ due }) => due > 0)
    .map((column) => <OneColumn key={column.at} column={column} layout={layout} />)
}

function OneColumn({ column, layout }: { column: Column; layout: FallingDueLayout }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  const { due, onShift, peak, lean, start, width } = column
  const words = t('fallingDue.column', {
    from: format.time(column.at),
    to: format.time(column.at + 15 * 60_000),
    due: t('fallingDue.due', { count: due }),
    onShift: t('fallingDue.onShift', { count: onShift }),
  })
  return (
    <span
      title={words}
      className="absolute inset-y-0 flex flex-col-reverse px-px"
      style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${width * 100}%` }}
    >
      <span
        className="flex flex-col-reverse"
        style={{ blockSize: `${(Math.min(due, layout.height) / layout.height) * 100}%` }}
      >
        {layout.inUnits ? <Units column={column} /> : <Bar column={column} />}
      </span>
      {peak > 0 && (
        <span
          className={cn(
            'relative flex justify-center text-micro font-medium whitespace-nowrap text-sla-late',
            lean === 'start' && 'justify-end',
            lean === 'end' && 'justify-start',
            peak > 1 && 'max-md:hidden',
          )}
        >
          <span className="flex items-center gap-1 rounded-sm bg-card px-1">
            <TriangleAlert aria-hidden className="size-3" />
            {t('fallingDue.over', { due, onShift })}
          </span>
        </span>
      )}
    </span>
  )
}

function Units({ column: { due, onShift, isSoon } }: { column: Column }) {
  return Array.from({ length: due }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: units are alike and only counted
    <span key={index} className="min-h-0 flex-1 px-[10%] py-px">
      <span
        className={cn(
          'block size-full rounded-[3px]',
          index >= onShift ? 'bg-sla-late-fill' : isSoon ? 'bg-sla-soon-fill' : 'bg-chart-2',
        )}
      />
    </span>
  ))
}

function Bar({ column: { due, onShift, isSoon } }: { column: Column }) {
  const within = Math.min(due, onShift)
  return (
    <>
      <span
        className={cn('mx-[10%] rounded-[3px]', isSoon ? 'bg-sla-soon-fill' : 'bg-chart-2')}
        style={{ flex: `${within} 1 0` }}
      />
      {due > within && (
        <span className="mx-[10%] mb-px rounded-[3px] bg-sla-late-fill" style={{ flex: `${due - within} 1 0` }} />
      )}
    </>
  )
}
