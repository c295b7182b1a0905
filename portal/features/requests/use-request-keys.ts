/** Every key of the page; `?` lists them. */
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../lib/commands.ts'
import { useMe } from '../../lib/session.ts'
import { type Shortcut, useShortcuts } from '../../lib/shortcuts.ts'
import { useQueuePlace } from './header/queue-place.ts'
import { type MenuName, type RequestPage, useRequest } from './request-page-context.ts'
import { isEnded, refusalOf } from './state-rules.ts'
import { useRequestActions } from './use-request-actions.ts'

interface Keys {
  readonly page: RequestPage
  /** Shows the panel; `null` where it is beside the conversation. */
  readonly showPanel: (() => void) | null
}

export function useRequestKeys({ page, showPanel }: Keys): void {
  const { t } = useTranslation('request')
  const request = useRequest()
  const actions = useRequestActions()
  const me = useMe().person
  const place = useQueuePlace(page.requestId)
  const isOver = isEnded(request)

  const openMenu = (name: MenuName) => () => page.menu.set(name)
  /** Of the panel, which has to be there first. */
  const openInPanel = (name: MenuName) => () => {
    const reveal = () => document.querySelector(`[data-menu="${name}"]`)?.scrollIntoView({ block: 'center' })
    if (!showPanel) {
      reveal()
      page.menu.set(name)
      return
    }
    showPanel()
    requestAnimationFrame(() => {
      reveal()
      requestAnimationFrame(() => page.menu.set(name))
    })
  }
  const write = (mode: 'reply' | 'note') => () => page.composerWish.set({ mode })
  /** A dialog that is on its way has the keyboard already. */
  const unlessAsked = (run: () => void) => () => page.dialog.get() === null && run()
  const one = (keys: string, label: string, run: () => void, when = true): Shortcut[] =>
    when ? [{ keys, label, run: unlessAsked(run) }] : []

  const shortcuts = [
    ...one('r', t('keys.reply'), write('reply')),
    ...one('n', t('keys.note'), write('note')),
    ...one('e', t('keys.resolve'), () => page.dialog.set({ name: 'resolve' }), !isOver),
    ...one('a', t('keys.assign'), openInPanel('assignee'), !isOver),
    ...one('m', t('keys.take'), () => void actions.take(), !isOver && request.assignee?.id !== me.id),
    ...one('s', t('keys.status'), openMenu('status')),
    ...one('p', t('keys.priority'), openMenu('priority'), !isOver),
    ...one('h', t('keys.handOver'), openMenu('handOver'), !isOver),
    ...one('t', t('keys.tags'), openInPanel('tags'), !isOver),
    ...one('w', t('keys.wait'), () => page.dialog.set({ name: 'wait' }), refusalOf('wait', request) === null),
    ...one('l', t('keys.link'), openInPanel('link')),
    ...one('d', t('keys.details'), () => showPanel?.(), showPanel !== null),
    ...one('/', t('keys.search'), openMenu('search')),
    ...one('[', t('keys.previous'), () => place.previous?.()),
    ...one(']', t('keys.next'), () => place.next?.()),
    ...one('u', t('keys.back'), place.back),
  ]
  useShortcuts(t('keys.title'), shortcuts)
  useCommands(
    request.number,
    shortcuts.map(({ keys, label, run }) => ({
      id: `request.${keys}`,
      label,
      shortcut: keys,
      run: () => run(new KeyboardEvent('keydown')),
    })),
  )
}
