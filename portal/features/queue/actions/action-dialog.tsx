import { useTranslation } from 'react-i18next'
import { CommandDialog } from '../../../ui/command.tsx'
import type { QueueList } from '../list/queue-list.ts'
import type { Action } from './action.ts'
import { AssignChoices } from './assign-choices.tsx'
import type { Deed } from './deeds.ts'
import { perform } from './perform.ts'
import { PriorityChoices } from './priority-choices.tsx'
import { ResolveDialog } from './resolve-dialog.tsx'
import { StatusChoices } from './status-choices.tsx'
import { TagChoices } from './tag-choices.tsx'
import { TeamChoices } from './team-choices.tsx'

export interface ActionDialogProps {
  readonly list: QueueList
  readonly action: Action
  readonly onClose: () => void
}

const choices = {
  assign: AssignChoices,
  status: StatusChoices,
  priority: PriorityChoices,
  tag: TagChoices,
  team: TeamChoices,
}

/** One question over the queue: to whom, which status, which priority … for one request or for all that are selected. */
export function ActionDialog({ list, action, onClose }: ActionDialogProps) {
  const { t } = useTranslation('queue')
  const requests = action.ids.flatMap((id) => list.rows.get(id)?.shown ?? [])
  const [first] = requests
  const act = (deed: Deed) => {
    onClose()
    void perform(list, action.ids, deed)
  }
  if (first === undefined) return null
  if (action.kind === 'resolve') return <ResolveDialog requests={requests} onAct={act} onClose={onClose} />
  const Choices = choices[action.kind]
  const title = t(`action.${action.kind}.title`, { count: requests.length, number: first.number })
  return (
    <CommandDialog open onOpenChange={onClose} title={title} shouldFilter={action.kind !== 'tag'} className="w-[480px]">
      <Choices title={title} requests={requests} onAct={act} />
    </CommandDialog>
  )
}
