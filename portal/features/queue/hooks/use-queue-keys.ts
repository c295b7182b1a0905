import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMe } from '../../../lib/session.ts'
import { type Shortcut, useShortcuts } from '../../../lib/shortcuts.ts'
import { type ActionKind, actionKeys, actionKinds } from '../actions/action.ts'
import { assignTo, undoLast } from '../actions/later.ts'
import type { QueueList } from '../list/queue-list.ts'
import { openRequest } from '../table/link-to.ts'
import { pointingOf } from '../table/pointing.ts'

interface KeyHandlers {
  readonly onAction: (kind: ActionKind) => void
  readonly onFilter: () => void
  readonly onArrivals: () => void
}

/** Everything by key: going, looking, choosing, doing. */
export function useQueueKeys(list: QueueList, { onAction, onFilter, onArrivals }: KeyHandlers): void {
  const { t } = useTranslation('queue')
  const navigate = useNavigate()
  const { person } = useMe()
  const pointing = pointingOf(list)
  const { selection } = list
  const active = () => pointing.active.get()
  const open = () => {
    const id = active()
    if (id !== null) openRequest(navigate, list, id)
  }
  const extend = (by: number) => {
    const from = active()
    if (from !== null && !selection.has(from)) selection.toggle(from)
    const id = pointing.move(by)
    if (id !== null) selection.extendTo(id)
  }
  const leave = () => {
    if (pointing.isPeeking.get()) pointing.peek(false)
    else if (selection.getSnapshot().size > 0) selection.clear()
    else pointing.point(null)
  }
  const again = (shortcut: Shortcut, keys: string): Shortcut => ({ ...shortcut, keys, hidden: true })
  const next: Shortcut = { keys: 'j', label: t('keys.next'), run: () => void pointing.move(1) }
  const previous: Shortcut = { keys: 'k', label: t('keys.previous'), run: () => void pointing.move(-1) }
  const opening: Shortcut = { keys: 'enter', label: t('keys.open'), run: open }
  const selecting: Shortcut = {
    keys: 'x',
    label: t('keys.select'),
    run() {
      const id = active()
      if (id !== null) selection.toggle(id)
    },
  }
  useShortcuts(t('keys.scope'), [
    next,
    again(next, 'down'),
    previous,
    again(previous, 'up'),
    { keys: 'home', label: t('keys.first'), run: () => pointing.moveToEnd('first') },
    { keys: 'end', label: t('keys.last'), run: () => pointing.moveToEnd('last') },
    opening,
    again(opening, 'o'),
    { keys: 'space', label: t('keys.peek'), run: () => pointing.peek(!pointing.isPeeking.get()) },
    selecting,
    {
      keys: 'shift+x',
      label: t('keys.selectRange'),
      run: () => void (active() !== null && selection.extendTo(active() ?? '')),
    },
    { keys: 'shift+down', label: t('keys.selectDown'), run: () => extend(1) },
    { keys: 'shift+up', label: t('keys.selectUp'), run: () => extend(-1) },
    { keys: 'mod+a', label: t('keys.selectAll'), run: () => selection.selectAll() },
    ...actionKinds.map((kind) => ({
      keys: actionKeys[kind],
      label: t(`action.${kind}.name`),
      run: () => onAction(kind),
    })),
    {
      keys: 'shift+a',
      label: t('action.assign.me'),
      run: () => assignTo(list, pointing.targets(), person),
    },
    { keys: 'z', label: t('keys.undo'), run: undoLast },
    { keys: '.', label: t('keys.showNew'), run: onArrivals },
    { keys: '/', label: t('keys.filter'), run: onFilter },
    { keys: 'esc', label: t('keys.leave'), run: leave },
  ])
}
