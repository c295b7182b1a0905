import { ArrowRightLeft, CircleCheck, CircleDot, type LucideIcon, Signal, Tag, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../../lib/commands.ts'
import { type ActionKind, actionKeys } from './action.ts'

export const actionIcons: Readonly<Record<ActionKind, LucideIcon>> = {
  assign: UserRound,
  status: CircleDot,
  priority: Signal,
  tag: Tag,
  team: ArrowRightLeft,
  resolve: CircleCheck,
}

/** What can be done to the rows that are chosen, by ⌘K too. */
export function useActionCommands(kinds: readonly ActionKind[], onAction: (kind: ActionKind) => void): void {
  const { t } = useTranslation('queue')
  useCommands(
    t('keys.onChosen'),
    kinds.map((kind) => ({
      id: `queue-${kind}`,
      label: t(`action.${kind}.command`),
      icon: actionIcons[kind],
      shortcut: actionKeys[kind],
      run: () => onAction(kind),
    })),
  )
}
