import { PhoneOff, UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../lib/commands.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import type { WritingMode } from './chats/chat-handle.ts'

export interface DeskActions {
  readonly hasChats: boolean
  take(): void
  /** By its place, from 0. */
  goTo(index: number): void
  step(by: 1 | -1): void
  write(mode: WritingMode): void
  toggleCard(): void
  openRequest(): void
  end(): void
}

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** All that can be done at the desk, by keys. */
export function useDeskKeys(actions: DeskActions): void {
  const { t } = useTranslation('chat-desk')
  useShortcuts(t('title'), [{ keys: 't', label: t('takeNext'), run: actions.take }])
  useCommands(t('title'), [
    { id: 'chat-take-next', label: t('takeNext'), icon: UserRoundPlus, shortcut: 't', run: actions.take },
    ...(actions.hasChats
      ? [{ id: 'chat-end', label: t('keys.end'), icon: PhoneOff, shortcut: 'e', run: actions.end }]
      : []),
  ])
  useShortcuts(
    t('yourChats'),
    [
      ...places.map((place) => ({
        keys: String(place),
        label: t('keys.chat', { place }),
        hidden: place > 3,
        run: () => actions.goTo(place - 1),
      })),
      { keys: ']', label: t('keys.next'), run: () => actions.step(1) },
      { keys: '[', label: t('keys.previous'), run: () => actions.step(-1) },
      { keys: 'r', label: t('keys.reply'), run: () => actions.write('reply') },
      { keys: 'n', label: t('keys.note'), run: () => actions.write('note') },
      { keys: 'i', label: t('keys.card'), run: actions.toggleCard },
      { keys: 'o', label: t('keys.open'), run: actions.openRequest },
      { keys: 'e', label: t('keys.end'), run: actions.end },
    ],
    actions.hasChats,
  )
}
