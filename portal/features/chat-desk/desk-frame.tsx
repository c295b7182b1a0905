import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { widths } from './chats/fit-columns.ts'
import type { Panel } from './use-desk-view.ts'

interface DeskFrameProps {
  readonly ref: Ref<HTMLDivElement>
  readonly isNarrow: boolean
  /** What is in front where both have no room. */
  readonly panel: Panel
  onPanel(panel: Panel): void
  readonly counts: Readonly<Record<Panel, number>>
  readonly line: ReactNode
  readonly stage: ReactNode
}

/** Side by side where there is room, else one in front of the other. What is not shown lives on. */
export function DeskFrame({ ref, isNarrow, panel, onPanel, counts, line, stage }: DeskFrameProps) {
  const { t } = useTranslation('chat-desk')
  const isShown = (one: Panel) => !isNarrow || panel === one
  return (
    <div ref={ref} className="flex min-h-0 flex-1 flex-col">
      {isNarrow && (
        <div className="flex flex-none border-b p-2">
          <Segmented
            label={t('show')}
            value={panel}
            onValueChange={onPanel}
            segments={(['line', 'chats'] as const).map((value) => ({
              value,
              label: t(`view.${value}`, { count: counts[value] }),
            }))}
            className="grow *:grow"
          />
        </div>
      )}
      <div className="flex min-h-0 flex-1">
        <aside
          aria-label={t('line')}
          style={isNarrow ? undefined : { width: widths.line }}
          className={cn('min-h-0', isShown('line') ? 'flex' : 'hidden', isNarrow ? 'flex-1' : 'flex-none border-e')}
        >
          {line}
        </aside>
        <div className={cn('min-h-0 min-w-0 flex-1 flex-col', isShown('chats') ? 'flex' : 'hidden')}>{stage}</div>
      </div>
    </div>
  )
}
