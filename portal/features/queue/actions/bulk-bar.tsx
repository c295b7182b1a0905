import { ArrowRightLeft, CircleDot, Ellipsis, type LucideIcon, Signal, Tag, UserRound, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../../../shell/keys.tsx'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import type { QueueList } from '../list/queue-list.ts'
import { useSelected, useSnapshot } from '../table/use-row.ts'
import { type ActionKind, actionKeys } from './action.ts'
import { BulkProgress } from './bulk-progress.tsx'
import { bulkState } from './bulk-state.ts'

interface BulkBarProps {
  readonly list: QueueList
  readonly onAction: (kind: ActionKind) => void
}

const buttons: readonly { kind: Exclude<ActionKind, 'resolve' | 'team'>; icon: LucideIcon }[] = [
  { kind: 'assign', icon: UserRound },
  { kind: 'status', icon: CircleDot },
  { kind: 'priority', icon: Signal },
  { kind: 'tag', icon: Tag },
]

/** At the foot of the list while something is selected, or under way. */
export function BulkBar({ list, onAction }: BulkBarProps) {
  const { t } = useTranslation('queue')
  const count = useSelected(list).size
  const { ids, isComplete } = useSnapshot(list)
  const progress = useSyncExternalStore(bulkState.subscribe, bulkState.readProgress)
  if (progress) return <BulkProgress progress={progress} />
  if (count === 0) return null
  return (
    <section
      aria-label={t('bulk.name')}
      className="flex h-12 flex-none items-center gap-0.5 overflow-x-auto border-t border-input bg-popover ps-[18px] pe-3 whitespace-nowrap max-md:h-14 max-md:ps-4"
    >
      <span className="pe-1 font-semibold tabular-nums" aria-live="polite">
        {t('bulk.selected', { count })}
      </span>
      {count < ids.length && (
        <Button variant="link" size="sm" className="px-1 max-md:hidden" onClick={() => list.selection.selectAll()}>
          {t(isComplete && list.folded.length === 0 ? 'bulk.selectAll' : 'bulk.selectLoaded', { count: ids.length })}
        </Button>
      )}
      <span aria-hidden className="mx-1.5 h-5 w-px flex-none bg-border" />
      {buttons.map(({ kind, icon: Icon }) => (
        <Button key={kind} variant="ghost" onClick={() => onAction(kind)} className="max-lg:[&_kbd]:hidden">
          <Icon aria-hidden />
          {t(`action.${kind}.name`)}
          <Keys keys={actionKeys[kind]} />
        </Button>
      ))}
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('bulk.more')}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => onAction('team')}>
            <ArrowRightLeft aria-hidden />
            {t('action.team.name')}
            <DropdownMenuShortcut>
              <Keys keys={actionKeys.team} />
            </DropdownMenuShortcut>
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <span className="flex-1" />
      <Button variant="outline" onClick={() => onAction('resolve')}>
        {t('bulk.resolve', { count })}
      </Button>
      <Button variant="ghost" size="icon" aria-label={t('bulk.clear')} onClick={() => list.selection.clear()}>
        <X aria-hidden />
      </Button>
    </section>
  )
}
