import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import { cn } from '../../../lib/cn.ts'
import { createCell, useCell } from '../../../lib/conversation/cell.ts'
import { CountText } from '../table/count-text.tsx'

/** Counted with the views, shown at the places above them. */
export const railCounts = createCell<ReadonlyMap<string, RequestCount>>(new Map())

export function RailCount({ viewId, className }: { viewId: string; className?: string }) {
  const count = useCell(railCounts).get(viewId)
  if (!count) return null
  return (
    <span className={cn('text-small font-normal tabular-nums text-muted-foreground', className)}>
      <CountText count={count} />
    </span>
  )
}
