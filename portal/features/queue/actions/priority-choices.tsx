import { priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PriorityIcon } from '../../../components/requests/priority-icon.tsx'
import { CommandGroup, CommandItem, CommandShortcut } from '../../../ui/command.tsx'
import { ChoicesFrame, type ChoicesProps, shared } from './choices-frame.tsx'
import { prioritize } from './deeds.ts'

export function PriorityChoices({ title, requests, onAct }: ChoicesProps) {
  const { t } = useTranslation('common')
  const current = shared(requests, ({ priority }) => priority)
  return (
    <ChoicesFrame title={title}>
      <CommandGroup>
        {priorities.toReversed().map((priority) => {
          const name = t(`priority.${priority}`)
          return (
            <CommandItem key={priority} value={name} onSelect={() => onAct(prioritize(priority, name))}>
              <PriorityIcon priority={priority} decorative />
              {name}
              {priority === current && (
                <CommandShortcut>
                  <Check aria-hidden className="text-primary" />
                </CommandShortcut>
              )}
            </CommandItem>
          )
        })}
      </CommandGroup>
    </ChoicesFrame>
  )
}
