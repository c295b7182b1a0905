import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { cn } from '../../../lib/cn.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import type { ActionKind } from '../actions/action.ts'
import type { QueueList } from '../list/queue-list.ts'
import { openRequest } from '../table/link-to.ts'
import { pointingOf } from '../table/pointing.ts'
import { useRow } from '../table/use-row.ts'
import { PeekBody } from './peek-body.tsx'

interface PeekProps {
  readonly list: QueueList
  readonly id: string
  /** Over the list rather than beside it. */
  readonly isOver: boolean
  readonly onAction: (kind: ActionKind, id: string) => void
}

/** A look at a request without leaving the list. */
export function Peek({ list, id, isOver, onAction }: PeekProps) {
  const { t } = useTranslation(['queue', 'common'])
  const navigate = useNavigate()
  const row = useRow(list, id)
  const pointing = pointingOf(list)
  if (!row) return null
  const { shown } = row
  return (
    <aside
      aria-label={t('peek.name', { number: shown.number })}
      className={cn(
        'flex w-[372px] max-w-full flex-none flex-col border-s bg-card',
        isOver &&
          'absolute inset-y-0 end-0 z-20 shadow-float duration-(--base) animate-in fade-in-0 slide-in-from-end-1',
      )}
    >
      <header className="flex h-11 flex-none items-center gap-1 border-b ps-5 pe-2.5">
        <RequestNumber number={shown.number} />
        <span className="flex-1" />
        <Button variant="ghost" size="icon" aria-label={t('peek.previous')} onClick={() => pointing.move(-1)}>
          <ArrowUp aria-hidden />
        </Button>
        <Button variant="ghost" size="icon" aria-label={t('peek.next')} onClick={() => pointing.move(1)}>
          <ArrowDown aria-hidden />
        </Button>
        <span aria-hidden className="mx-1.5 h-5 w-px bg-border" />
        <Button variant="ghost" onClick={() => openRequest(navigate, list, id)}>
          {t('peek.open')} <Kbd>↵</Kbd>
        </Button>
        <Button variant="ghost" size="icon" aria-label={t('common:close')} onClick={() => pointing.peek(false)}>
          <X aria-hidden />
        </Button>
      </header>
      <PeekBody key={id} list={list} request={shown} onAction={(kind) => onAction(kind, id)} />
    </aside>
  )
}
